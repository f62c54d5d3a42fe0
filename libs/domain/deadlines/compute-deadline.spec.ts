import type { PeriodUnit } from '#domain/deadlines/rule';

import { civilDate } from '#domain/calendar/civil-date';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { ruleById } from '#domain/deadlines/rules';

function deadline(start: string, count: number, unit: PeriodUnit, name = 'Lisboa') {
  return computeDeadline({
    start: civilDate(start),
    period: { count, unit },
    calendar: publishedCalendar(name),
  });
}

describe('ten working days around Carnival 2026, when a tolerância de ponto only moves the end', () => {
  it.each([
    ['2026-02-02', '2026-02-16', 'ends before it'],
    ['2026-02-03', '2026-02-18', 'would end on it and moves'],
    ['2026-02-04', '2026-02-18', 'runs through it'],
    ['2026-02-10', '2026-02-24', 'runs through it'],
  ])('notified on %s: ends on %s, it %s', (start, legal) => {
    expect(deadline(start, 10, 'working_days').legal).toBe(legal);
  });
});

describe('working days', () => {
  it.each([
    ['Lisboa', '2025-06-02', 10, '2025-06-18', 'Portugal Day and the municipal 13 June'],
    ['Porto', '2025-06-02', 10, '2025-06-17', 'Portugal Day'],
    ['Porto', '2025-06-16', 10, '2025-07-02', 'Corpus Christi and the municipal 24 June'],
    ['Funchal', '2025-03-31', 3, '2025-04-04', 'the regional 2 April, since 2025'],
    ['Funchal', '2024-03-31', 3, '2024-04-03', 'nothing: 2 April was none in 2024'],
    ['Funchal', '2024-12-23', 2, '2024-12-27', 'Christmas and the First Octave'],
    ['Ponta Delgada', '2026-05-22', 1, '2026-05-26', 'the Monday after Pentecost'],
    ['Ponta Delgada', '2026-05-08', 1, '2026-05-12', 'the Monday of Santo Cristo'],
    ['Beja', '2026-05-13', 1, '2026-05-15', 'Ascension Thursday'],
    ['Matosinhos', '2025-06-09', 1, '2025-06-11', 'two feasts on one day, skipped once'],
    ['Lisboa', '2014-11-28', 3, '2014-12-03', 'nothing: 1 December was suspended in 2014'],
    ['Lisboa', '2016-11-30', 3, '2016-12-06', 'the restored 1 December'],
    ['Lisboa', '2026-06-13', 1, '2026-06-15', 'a weekend, counted from a Saturday'],
  ] as const)('%s, from %s, %i: end on %s, skipping %s', (name, start, count, legal, _skipped) => {
    expect(deadline(start, count, 'working_days', name).legal).toBe(legal);
  });
});

describe('hours', () => {
  it.each([
    ['2026-05-21', 24, '2026-05-22', 'one day'],
    ['2026-05-20', 48, '2026-05-22', 'two days'],
    ['2026-05-21', 48, '2026-05-25', 'two days over a weekend'],
    ['2026-05-22', 48, '2026-05-26', 'two days from a Friday'],
  ])('from %s, %i hours end on %s: %s', (start, count, legal) => {
    expect(deadline(start, count, 'hours').legal).toBe(legal);
  });
});

describe('periods that run without a break', () => {
  it.each([
    ['2026-05-21', 30, 'calendar_days', '2026-06-22', 'from a Saturday to Monday'],
    ['2026-05-22', 20, 'calendar_days', '2026-06-11', 'no roll'],
    ['2026-05-21', 20, 'calendar_days', '2026-06-11', 'past Portugal Day'],
    ['2026-08-31', 6, 'months', '2027-03-01', 'month end, then a Sunday'],
    ['2026-01-31', 1, 'months', '2026-03-02', 'month end, then a Saturday'],
    ['2028-02-29', 1, 'years', '2029-02-28', 'leap day'],
    ['2025-11-24', 1, 'months', '2025-12-29', 'past closures, Christmas and a weekend'],
  ] as const)('from %s, %i %s end on %s: %s', (start, count, unit, legal, _why) => {
    const { trace } = deadline(start, count, unit);

    expect(trace.legal).toBe(legal);
    expect(trace.skipped).toEqual([]);
  });

  it('the days that could not end the period are all listed', () => {
    const { trace } = deadline('2025-11-24', 1, 'months');

    expect(trace.rolled.map(({ date, kind }) => [date, kind])).toEqual([
      ['2025-12-24', 'closure'],
      ['2025-12-25', 'holiday'],
      ['2025-12-26', 'closure'],
      ['2025-12-27', 'saturday'],
      ['2025-12-28', 'sunday'],
    ]);
  });
});

describe('open readings of the law', () => {
  it('without the municipal holiday the safe date is a day earlier', () => {
    const { legal, safe, trace } = deadline('2025-06-02', 10, 'working_days');

    expect([legal, safe]).toEqual(['2025-06-18', '2025-06-17']);
    expect(
      trace.readings.map(({ id, date, isLegal, isSafe }) => [id, date, isLegal, isSafe]),
    ).toEqual([
      ['chosen', '2025-06-18', true, false],
      ['municipal.counts', '2025-06-17', false, true],
    ]);
  });

  it('a partial closure on the last day gives two dates', () => {
    const { legal, safe } = deadline('2025-04-03', 10, 'working_days');

    expect([legal, safe]).toEqual(['2025-04-21', '2025-04-17']);
  });

  it('where nothing is open there is one reading and both dates are the same', () => {
    const { legal, safe, trace } = deadline('2026-02-02', 10, 'working_days');

    expect(safe).toBe(legal);
    expect(trace.readings).toHaveLength(1);
  });
});

describe('outside the verified calendar', () => {
  it.each([
    ['2027-12-20', '2028-01-03', '2028-01-03'],
    ['2012-12-20', '2013-01-07', '2013-01-03'],
  ])('from %s: %s by the law of today, %s to be safe', (start, legal, safe) => {
    const result = deadline(start, 10, 'working_days');

    expect(result).toMatchObject({ legal, safe, trace: { beyondHorizon: true } });
  });

  it('a date inside it is not marked', () => {
    expect(deadline('2027-12-01', 10, 'working_days').trace.beyondHorizon).toBe(false);
  });
});

describe('a deadline', () => {
  it('keeps the rule, its version and its sources', () => {
    const rule = ruleById('hearing.reply');
    const { trace } = computeDeadline({
      start: civilDate('2026-05-21'),
      period: rule.period,
      calendar: publishedCalendar('Lisboa'),
      rule,
    });

    expect(trace.rule).toEqual({ id: 'hearing.reply', version: 1 });
    expect(trace.confidence).toBe('unverified');
    expect(trace.citations.map(({ text }) => text)).toContain('CPA, art. 87, als. b) e c)');
  });

  it.each([0, -1, 1.5, 5_001, Number.NaN])('of %p working days is a programming error', (count) => {
    expect(() => deadline('2026-05-21', count, 'working_days')).toThrow(RangeError);
  });
});
