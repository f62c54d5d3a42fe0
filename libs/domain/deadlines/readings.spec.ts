import type { ReadingChoices } from '#domain/deadlines/readings';
import type { Period } from '#domain/deadlines/rule';

import { civilDate } from '#domain/calendar/civil-date';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { defaultChoices, waysToRead } from '#domain/deadlines/readings';
import { ruleById } from '#domain/deadlines/rules';
import { recompute } from '#domain/deadlines/trace';

function read(start: string, period: Period, choices: Partial<ReadingChoices> = {}) {
  const computed = computeDeadline({
    start: civilDate(start),
    period,
    calendar: publishedCalendar('Lisboa'),
    choices: { ...defaultChoices, ...choices },
  });
  const { legal, safe, trace } = computed;
  expect(recompute(JSON.parse(JSON.stringify(trace)))).toEqual({ legal, safe });

  return { legal, safe, trace, readings: trace.readings.map(({ id, date }) => [id, date]) };
}

const tenDays = { count: 10, unit: 'working_days' } as const;

describe('a firm that reads the law its own way', () => {
  it('counts the municipal holiday as an ordinary day, and its legal date is the safe one', () => {
    const { legal, safe, trace, readings } = read('2025-06-02', tenDays, { municipal: 'counts' });

    expect([legal, safe]).toEqual(['2025-06-17', '2025-06-17']);
    expect(readings).toEqual([
      ['chosen', '2025-06-17'],
      ['municipal.suspends', '2025-06-18'],
    ]);
    expect(trace.skipped.map(({ date }) => date)).not.toContain('2025-06-13');
    expect(trace.holidays.map(({ date }) => date)).toContain('2025-06-13');
  });

  it('lets no partial closure move a last day', () => {
    const { legal, trace, readings } = read('2025-04-03', tenDays, { partial: 'ignored' });

    expect(legal).toBe('2025-04-17');
    expect(trace.rolled).toEqual([]);
    expect(readings).toEqual([
      ['chosen', '2025-04-17'],
      ['partial.rolls', '2025-04-21'],
    ]);
  });

  it('sees its choices in the trace, with the reason for its date', () => {
    const { trace } = read('2025-06-02', tenDays, { municipal: 'counts' });

    expect(trace.choices).toEqual({ ...defaultChoices, municipal: 'counts' });
    expect(trace.readings[0]?.reason.pt).toBe('o feriado municipal conta como dia normal');
    expect(trace.readings[1]?.reason.pt).toBe('o feriado municipal é um feriado como os outros');
  });
});

describe('a reading', () => {
  it('that deviates twice says so in its id and its reason', () => {
    const { trace } = computeDeadline({
      start: civilDate('2025-06-02'),
      period: { count: 1, unit: 'months' },
      calendar: publishedCalendar('Lisboa'),
      choices: { ...defaultChoices, municipal: 'counts' },
    });

    expect(trace.readings.map(({ id, date }) => [id, date])).toEqual([
      ['chosen', '2025-07-02'],
      ['months.suspended', '2025-07-16'],
      ['municipal.suspends+months.suspended', '2025-07-17'],
    ]);
    expect(trace.readings[2]?.reason.en).toBe(
      'the municipal holiday is a holiday like any other and weekends and holidays suspend months too',
    );
  });

  it('that gives no date of its own is not listed', () => {
    const { trace, readings } = read('2025-06-02', { count: 30, unit: 'calendar_days' });

    expect(trace.holidays.some(({ isMunicipalOnly }) => isMunicipalOnly)).toBe(true);
    expect(readings).toEqual([['chosen', '2025-07-02']]);
    expect(trace.readings[0]?.reason.en).toBe('no open question of the law gives another date');
  });

  it('comes in every combination, the nearest to the choice first', () => {
    const ways = waysToRead(defaultChoices, ['municipal', 'partial', 'months']);

    expect(ways.map(({ deviations }) => deviations.length)).toEqual([0, 1, 1, 1, 2, 2, 2, 3]);
    expect(new Set(ways.map(({ choices }) => JSON.stringify(choices))).size).toBe(8);
  });
});

describe('a term in months', () => {
  it.each([
    [1, '2026-02-05', '2026-02-18'],
    [3, '2026-04-06', '2026-05-13'],
    [6, '2026-07-06', '2026-09-21'],
  ])('of %i runs from 5 January 2026 to %s, or to %s if suspended', (count, legal, suspended) => {
    const { safe, readings } = read('2026-01-05', { count, unit: 'months' });

    expect(safe).toBe(legal);
    expect(readings).toContainEqual(['chosen', legal]);
    expect(readings).toContainEqual(['months.suspended', suspended]);
  });

  it('is suspended for the firm that chooses so, but safe on the earlier date', () => {
    const { legal, safe, trace } = read(
      '2026-01-05',
      { count: 1, unit: 'months' },
      { months: 'suspended' },
    );

    expect([legal, safe]).toEqual(['2026-02-18', '2026-02-05']);
    expect(trace.skipped).toHaveLength(12);
    expect(trace.counted.reduce((sum, { days }) => sum + days, 0)).toBe(31);
    expect(trace.citations.map(({ text }) => text)).toContain('CPA, art. 87, als. b) e c)');
  });

  it.each([[{ count: 7, unit: 'months' }], [{ count: 1, unit: 'years' }]] as const)(
    'longer than six runs on: %p has one reading',
    (period) => {
      expect(read('2026-01-05', period).readings).toHaveLength(1);
    },
  );

  it('gives a child born here six months from registration, the earlier date being safe', () => {
    const rule = ruleById('birth.residence_request');
    const { legal, safe } = computeDeadline({
      start: civilDate('2026-01-05'),
      period: rule.period,
      calendar: publishedCalendar('Lisboa'),
      rule,
    });

    expect([legal, safe]).toEqual(['2026-07-06', '2026-07-06']);
  });
});

describe('the margin of a firm', () => {
  it.each([
    [undefined, '2026-06-12'],
    [0, '2026-06-12'],
    [2, '2026-06-09'],
    [20, '2026-05-13'],
  ])('of %p working days makes the internal date %s', (marginDays, internal) => {
    const computed = computeDeadline({
      start: civilDate('2026-05-13'),
      period: { count: 20, unit: 'working_days' },
      calendar: publishedCalendar('Lisboa'),
      ...(marginDays === undefined ? {} : { marginDays }),
    });

    expect(computed.safe).toBe('2026-06-12');
    expect([computed.internal, computed.trace.internal]).toEqual([internal, internal]);
    expect(computed.trace.marginDays ?? 0).toBe(marginDays ?? 0);
  });

  it('can reach back before the event, and the holidays on the way are kept', () => {
    const { internal, trace, reach } = computeDeadline({
      start: civilDate('2026-05-04'),
      period: { count: 1, unit: 'working_days' },
      calendar: publishedCalendar('Lisboa'),
      marginDays: 10,
    });

    expect(internal).toBe('2026-04-20');
    expect(reach.from).toBe('2026-04-20');
    expect(trace.holidays.map(({ date }) => date)).toEqual(['2026-05-01']);
    expect(trace.skipped).toEqual([]);
  });

  it.each([-1, 1.5, 21, Number.NaN])('of %p is a programming error', (marginDays) => {
    const start = civilDate('2026-05-13');
    const calendar = publishedCalendar('Lisboa');

    expect(() => computeDeadline({ start, period: tenDays, calendar, marginDays })).toThrow(
      'a margin is of 0 to 20 working days',
    );
  });
});
