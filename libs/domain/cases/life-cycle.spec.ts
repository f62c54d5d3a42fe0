import type { CaseEvent, CaseState, Stage } from '#domain/cases/life-cycle';

import { afterEvent, caseEvents, possibleEvents, stages } from '#domain/cases/life-cycle';

/** The state after several events, one after the other. */
function told(...events: readonly CaseEvent[]): CaseState {
  return events.reduce<CaseState>(
    (state, event) => {
      const next = afterEvent(state, event);
      if (!next.ok) throw new Error(`${event} cannot happen in ${state.stage}`);

      return next.state;
    },
    { stage: 'draft' },
  );
}

describe('the life of a request', () => {
  it.each<[string, readonly CaseEvent[], CaseState]>([
    ['is filed', ['submitted'], { stage: 'submitted' }],
    ['awaits an answer', ['submitted', 'acknowledged'], { stage: 'awaiting' }],
    ['is taken up', ['submitted', 'acknowledged', 'taken_up'], { stage: 'in_analysis' }],
    [
      'goes back into analysis once the elements are delivered',
      ['submitted', 'elements_requested', 'elements_delivered'],
      { stage: 'in_analysis' },
    ],
    [
      'goes back into analysis once the hearing is answered',
      ['submitted', 'taken_up', 'hearing_notified', 'hearing_answered'],
      { stage: 'in_analysis' },
    ],
    [
      'goes into analysis after the appointment, though it was moved once',
      ['submitted', 'appointment_set', 'appointment_set', 'appointment_held'],
      { stage: 'in_analysis' },
    ],
    [
      'ends with the right card',
      ['submitted', 'taken_up', 'decided_for', 'card_issued', 'card_was_right'],
      { stage: 'done' },
    ],
    [
      'is not over with the wrong card, but with the one reissued',
      [
        'submitted',
        'taken_up',
        'decided_for',
        'card_issued',
        'card_was_wrong',
        'card_issued',
        'card_was_right',
      ],
      { stage: 'done' },
    ],
    [
      'is decided without a hearing that nobody answered',
      ['submitted', 'taken_up', 'hearing_notified', 'decided_against'],
      { stage: 'decided_negative' },
    ],
    ['begins again when refiled', ['submitted', 'archived', 'refiled'], { stage: 'submitted' }],
    [
      'is held up by a locked form until it is unlocked',
      ['form_locked', 'form_unlocked', 'submitted'],
      { stage: 'submitted' },
    ],
    [
      'leaves a locked form behind once filed',
      ['form_locked', 'submitted'],
      { stage: 'submitted' },
    ],
    [
      'stays in the wrong queue while it is there',
      ['submitted', 'wrong_queue_found'],
      { stage: 'submitted', hindrance: 'wrong_queue' },
    ],
    [
      'leaves the wrong queue when refiled',
      ['submitted', 'wrong_queue_found', 'refiled'],
      { stage: 'submitted' },
    ],
    [
      'is no longer stalled once anything moves',
      ['submitted', 'acknowledged', 'stalled', 'taken_up'],
      { stage: 'in_analysis' },
    ],
    [
      'may move while in court, and stays in court',
      ['submitted', 'acknowledged', 'sued', 'appointment_set'],
      { stage: 'appointment_scheduled', hindrance: 'litigation' },
    ],
    [
      'goes to court although it is stalled',
      ['submitted', 'stalled', 'sued', 'court_ended'],
      { stage: 'submitted' },
    ],
    [
      'takes no hindrance with it when it is over',
      ['submitted', 'decided_against', 'sued', 'given_up'],
      { stage: 'done' },
    ],
  ])('%s', (_what, events, state) => {
    expect(told(...events)).toEqual(state);
  });

  it.each<[string, CaseState, CaseEvent]>([
    ['a draft is not decided', { stage: 'draft' }, 'decided_for'],
    ['a draft is not stalled', { stage: 'draft' }, 'stalled'],
    ['no card comes before a decision', { stage: 'in_analysis' }, 'card_issued'],
    ['a request is not filed twice', { stage: 'awaiting' }, 'submitted'],
    ['nothing happens after the end', { stage: 'done' }, 'refiled'],
    ['a form that is not locked is not unlocked', { stage: 'awaiting' }, 'form_unlocked'],
    [
      'a stalled request has no form to unlock',
      { stage: 'awaiting', hindrance: 'stalled' },
      'form_unlocked',
    ],
    ['no court ends what is not in court', { stage: 'awaiting' }, 'court_ended'],
    ['nobody sues twice at once', { stage: 'awaiting', hindrance: 'litigation' }, 'sued'],
    [
      'what is in court is not called stalled',
      { stage: 'awaiting', hindrance: 'litigation' },
      'stalled',
    ],
  ])('%s', (_what, state, event) => {
    const next = afterEvent(state, event);

    expect(next).toEqual({ ok: false, possible: possibleEvents(state) });
    expect(next.ok || next.possible).not.toContain(event);
  });

  it('reaches every stage from a draft, and the end from every stage', () => {
    expect(reached('draft')).toEqual(new Set(stages));
    for (const stage of stages) expect(reached(stage)).toContain('done');
  });

  it('has no event that can never happen', () => {
    const hindrances = ['form_locked', 'wrong_queue', 'stalled', 'litigation'] as const;
    const states = stages.flatMap((stage): CaseState[] => [
      { stage },
      ...hindrances.map((hindrance) => ({ stage, hindrance })),
    ]);

    expect(new Set(states.flatMap(possibleEvents))).toEqual(new Set(caseEvents));
  });
});

function reached(from: Stage): Set<Stage> {
  const seen = new Set<Stage>([from]);
  for (const stage of seen) {
    for (const event of possibleEvents({ stage })) {
      const next = afterEvent({ stage }, event);
      if (next.ok) seen.add(next.state.stage);
    }
  }

  return seen;
}
