import type { PeriodUnit } from '#domain/deadlines/rule';

import { civilDate } from '#domain/calendar/civil-date';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { defaultChoices } from '#domain/deadlines/readings';
import { ruleById } from '#domain/deadlines/rules';
import { recompute } from '#domain/deadlines/trace';

function before(expiry: string, count: number, unit: PeriodUnit, name = 'Lisboa') {
  const computed = computeDeadline({
    start: civilDate(expiry),
    period: { count, unit },
    calendar: publishedCalendar(name),
    direction: 'backward',
  });
  expect(recompute(JSON.parse(JSON.stringify(computed.trace)))).toEqual({
    legal: computed.legal,
    safe: computed.safe,
  });

  return computed;
}

describe('a term that runs back from a day', () => {
  it.each([
    ['2026-06-17', 30, 'calendar_days', '2026-05-18', 'a Monday: the day itself'],
    ['2026-06-15', 30, 'calendar_days', '2026-05-15', 'a Saturday: the Friday before'],
    ['2026-06-16', 30, 'calendar_days', '2026-05-15', 'a Sunday: the Friday before'],
    ['2026-05-31', 30, 'calendar_days', '2026-04-30', 'Labour Day: the day before'],
    [
      '2026-03-19',
      30,
      'calendar_days',
      '2026-02-16',
      'Carnival Tuesday, a day off: the day before',
    ],
    ['2026-06-12', 10, 'working_days', '2026-05-27', 'over Portugal Day and Corpus Christi'],
    ['2026-06-13', 1, 'working_days', '2026-06-12', 'from a Saturday'],
    ['2026-06-15', 48, 'hours', '2026-06-11', 'two working days'],
    ['2026-05-31', 3, 'months', '2026-02-27', 'the end of February, a Saturday'],
    ['2027-02-15', 1, 'years', '2026-02-13', 'a Sunday'],
  ] as const)('of %s, %i %s, ends on %s (%s)', (expiry, count, unit, legal, _why) => {
    const { trace } = before(expiry, count, unit);

    expect(trace.legal).toBe(legal);
    expect(trace.direction).toBe('backward');
  });

  it('tells the days that could not be the last one in the order in which they were tried', () => {
    const { trace } = before('2026-06-16', 30, 'calendar_days');

    expect(trace.rolled.map(({ date }) => date)).toEqual(['2026-05-17', '2026-05-16']);
    expect(trace.counted).toEqual([{ from: '2026-05-17', to: '2026-06-15', days: 30 }]);
  });

  it('skips the days in between and keeps them in date order', () => {
    const { trace } = before('2026-06-12', 10, 'working_days');

    expect(trace.skipped.map(({ date }) => date)).toEqual([
      '2026-05-30',
      '2026-05-31',
      '2026-06-04',
      '2026-06-06',
      '2026-06-07',
      '2026-06-10',
    ]);
    expect(trace.counted.reduce((sum, { days }) => sum + days, 0)).toBe(10);
  });

  it('has the earliest reading as its safe date: the municipal holiday suspends', () => {
    const computed = computeDeadline({
      start: civilDate('2025-06-20'),
      period: { count: 5, unit: 'working_days' },
      calendar: publishedCalendar('Lisboa'),
      direction: 'backward',
      choices: { ...defaultChoices, municipal: 'counts' },
    });

    expect([computed.legal, computed.safe]).toEqual(['2025-06-12', '2025-06-11']);
    expect(computed.trace.readings[1]?.id).toBe('municipal.suspends');
  });

  it('takes the earlier date of a term in months too', () => {
    const { legal, safe, trace } = before('2026-06-17', 1, 'months');

    expect([legal, safe]).toEqual(['2026-05-15', '2026-04-30']);
    expect(trace.readings[1]?.id).toBe('months.suspended');
  });

  it('renews a permit 30 days before it expires', () => {
    const rule = ruleById('renewal.request');
    const calendar = publishedCalendar('Porto');
    const { trace } = computeDeadline({
      start: civilDate('2026-07-24'),
      period: rule.period,
      calendar,
      rule,
    });

    expect(trace.legal).toBe('2026-06-23');
    expect(trace.rolled.map(({ date, reason }) => [date, reason.pt])).toEqual([
      ['2026-06-24', 'feriado municipal: Porto'],
    ]);
  });

  it('in court never ends on a holiday, not even on a Saturday where Saturdays stand', () => {
    const { legal } = computeDeadline({
      start: civilDate('2020-06-05'),
      period: { count: 8, unit: 'months' },
      calendar: publishedCalendar('Viseu'),
      regime: 'court',
      direction: 'backward',
      choices: { ...defaultChoices, courtSaturday: 'stands' },
    });

    expect(legal).toBe('2019-10-04');
  });

  it('in court never ends inside a vacation', () => {
    const { trace } = computeDeadline({
      start: civilDate('2026-09-10'),
      period: { count: 30, unit: 'calendar_days' },
      calendar: publishedCalendar('Lisboa'),
      regime: 'court',
      direction: 'backward',
    });

    expect([trace.legal, trace.safe]).toEqual(['2026-07-15', '2026-07-15']);
  });

  it.each([
    [{ notification: { how: 'electronic', sentOn: civilDate('2026-05-04') } }],
    [{ dilation: 'europe' }],
  ] as const)('has no notice before it: %p is a programming error', (steps) => {
    const start = civilDate('2026-06-15');
    const period = { count: 30, unit: 'calendar_days' } as const;
    const calendar = publishedCalendar('Lisboa');

    expect(() =>
      computeDeadline({ start, period, calendar, direction: 'backward', ...steps }),
    ).toThrow('a backward term has no notification and no dilation');
  });
});

describe('a backward term outside the verified calendar', () => {
  it.each([
    ['2028-05-08', 14, 'working_days', '2028-04-07', 'one day more, and ten days of roll'],
    ['2028-05-08', 30, 'calendar_days', '2028-03-29', 'ten days of roll'],
    ['2012-06-11', 30, 'calendar_days', '2012-05-02', 'ten days of roll'],
  ] as const)('of %s, %i %s, is safe on %s: %s', (expiry, count, unit, safe, _why) => {
    const computed = before(expiry, count, unit);

    expect(computed.trace.beyondHorizon).toBe(true);
    expect(computed.safe).toBe(safe);
    expect(computed.safe < computed.legal).toBe(true);
    expect(computed.trace.readings.at(-1)?.id).toBe('beyond_horizon.weekends_only');
  });

  it('in court, comes before any vacation that it may have to cross', () => {
    const { safe } = computeDeadline({
      start: civilDate('2028-10-05'),
      period: { count: 30, unit: 'calendar_days' },
      calendar: publishedCalendar('Lisboa'),
      regime: 'court',
      direction: 'backward',
    });

    expect(safe).toBe('2028-07-05');
  });
});
