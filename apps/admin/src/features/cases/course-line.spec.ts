import type { Stage } from '#domain/cases/life-cycle';
import { courseLine } from './course-line.ts';

const opened = '2026-05-04';

function told(...moves: readonly (readonly [string, Stage, string?])[]) {
  return moves.map(([happenedOn, stage, unexpected], index) => ({
    id: `0${index}`,
    happenedOn,
    data: { stage, ...(unexpected && { unexpected }) },
  }));
}

function lineOf(stage: Stage, history: ReturnType<typeof told>) {
  const line = courseLine({ stage, openedOn: opened }, history.toReversed());
  const of = (state: string) =>
    line
      .filter((each) => each.state === state)
      .map((each) => (each.on ? `${each.stage} ${each.on}` : each.stage));

  return { past: of('past'), now: of('now'), ahead: of('ahead') };
}

describe('the line of a request', () => {
  it('of a case just opened has everything ahead', () => {
    expect(lineOf('draft', [])).toEqual({
      past: [],
      now: ['draft 2026-05-04'],
      ahead: ['submitted', 'awaiting', 'in_analysis', 'decided_positive', 'card_issued', 'done'],
    });
  });

  it('says when each stage was reached, and shows none that was skipped', () => {
    const history = told(['2026-05-05', 'submitted'], ['2026-05-20', 'in_analysis']);

    expect(lineOf('in_analysis', history)).toEqual({
      past: ['draft 2026-05-04', 'submitted 2026-05-05'],
      now: ['in_analysis 2026-05-20'],
      ahead: ['decided_positive', 'card_issued', 'done'],
    });
  });

  it('of a case that the firm took over begins with what was filed before', () => {
    expect(lineOf('submitted', told(['2026-03-02', 'submitted'])).past).toEqual([]);
  });

  it('goes on through analysis once the hearing is answered', () => {
    const history = told(['2026-05-05', 'submitted'], ['2026-05-20', 'hearing_notified']);

    expect(lineOf('hearing_notified', history).ahead[0]).toBe('in_analysis');
  });

  it('begins anew where a request was filed again', () => {
    const history = told(
      ['2026-05-05', 'submitted'],
      ['2026-06-01', 'archived'],
      ['2026-06-09', 'submitted'],
    );

    expect(lineOf('submitted', history)).toMatchObject({
      past: ['draft 2026-05-04', 'archived 2026-06-01'],
      now: ['submitted 2026-06-09'],
    });
  });

  it('is not moved by what only holds the request up, or what was not expected', () => {
    const history = told(
      ['2026-05-05', 'submitted'],
      ['2026-05-06', 'submitted'],
      ['2026-05-07', 'submitted', 'card_issued'],
    );

    expect(lineOf('submitted', history).now).toEqual(['submitted 2026-05-05']);
  });

  it('promises no card after a refusal', () => {
    expect(lineOf('decided_negative', told(['2026-06-01', 'decided_negative'])).ahead).toEqual([
      'done',
    ]);
  });

  it('ends with the stage of the case, though its history does not say how it came there', () => {
    expect(lineOf('card_issued', told(['2026-05-05', 'submitted']))).toMatchObject({
      past: ['draft 2026-05-04', 'submitted 2026-05-05'],
      now: ['card_issued'],
    });
  });
});
