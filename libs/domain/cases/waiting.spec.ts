import type { Cause } from '#domain/cases/waiting';

import { civilDate } from '#domain/calendar/civil-date';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { causeIn, chargeWaiting } from '#domain/cases/waiting';
import { stages } from '#domain/cases/life-cycle';

const lisboa = publishedCalendar('Lisboa');

function charged(until: string, ...changes: readonly (readonly [string, Cause])[]) {
  const dated = changes.map(([on, cause]) => ({ on: civilDate(on), cause }));

  return chargeWaiting(dated, civilDate(until), lisboa);
}

describe('the working days that a case waits', () => {
  it('are charged to whoever it waits for', () => {
    const { days, now } = charged('2026-05-15', ['2026-05-04', 'firm'], ['2026-05-06', 'aima']);

    expect(days).toEqual({ client: 0, firm: 2, aima: 7, court: 0, third_party: 0 });
    expect(now).toEqual({ cause: 'aima', days: 7 });
  });

  it('are not reset when AIMA bounces the case back for a day', () => {
    const { now } = charged(
      '2026-05-15',
      ['2026-05-04', 'aima'],
      ['2026-05-07', 'client'],
      ['2026-05-08', 'aima'],
    );

    expect(now).toEqual({ cause: 'aima', days: 8 });
  });

  it('of a bounce that comes and goes on one day are charged to nobody but AIMA', () => {
    const { days } = charged(
      '2026-05-15',
      ['2026-05-04', 'aima'],
      ['2026-05-07', 'firm'],
      ['2026-05-07', 'aima'],
    );

    expect(days).toMatchObject({ aima: 9, firm: 0 });
  });

  it('leave out weekends and holidays', () => {
    expect(charged('2026-06-15', ['2026-06-03', 'aima']).now).toEqual({ cause: 'aima', days: 6 });
  });

  it('add up to every working day since the case began, in whatever order they are told', () => {
    const changes = [
      ['2026-07-01', 'court'],
      ['2026-03-02', 'client'],
      ['2026-04-15', 'aima'],
      ['2026-04-20', 'third_party'],
    ] as const;
    const { days } = charged('2026-09-30', ...changes);
    const total = Object.values(days).reduce((sum, each) => sum + each, 0);

    expect(total).toBe(lisboa.workingDaysBetween(civilDate('2026-03-02'), civilDate('2026-09-30')));
    expect(charged('2026-09-30', ...changes.toReversed()).days).toEqual(days);
  });

  it('do not count what has not happened yet', () => {
    expect(charged('2026-05-01', ['2026-05-04', 'aima']).now).toBeUndefined();
  });
});

describe('on whom a request waits', () => {
  it.each([
    [{ stage: 'draft' }, 'firm'],
    [{ stage: 'awaiting' }, 'aima'],
    [{ stage: 'info_requested' }, 'client'],
    [{ stage: 'hearing_notified' }, 'firm'],
    [{ stage: 'decided_negative' }, 'firm'],
    [{ stage: 'wrong_card' }, 'aima'],
    [{ stage: 'awaiting', hindrance: 'litigation' }, 'court'],
    [{ stage: 'awaiting', hindrance: 'wrong_queue' }, 'firm'],
    [{ stage: 'awaiting', hindrance: 'stalled' }, 'aima'],
    [{ stage: 'done' }, undefined],
  ] as const)('in %j it is %s', (state, cause) => {
    expect(causeIn(state)).toBe(cause);
  });

  it('is somebody in every stage but the last', () => {
    for (const stage of stages) expect(causeIn({ stage }) === undefined).toBe(stage === 'done');
  });
});
