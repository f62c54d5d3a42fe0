import type { Period, RuleId } from '#domain/deadlines/rule';

import { civilDate } from '#domain/calendar/civil-date';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { explain } from '#domain/deadlines/explain';
import { ruleById } from '#domain/deadlines/rules';
import { recompute } from '#domain/deadlines/trace';

function notified(start: string, days: number, id: RuleId = 'hearing.reply') {
  return counted(start, { count: days, unit: 'working_days' }, id);
}

function counted(start: string, stated: Period | undefined, id: RuleId = 'hearing.reply') {
  const rule = ruleById(id);

  return computeDeadline({
    start: civilDate(start),
    period: rule.period,
    ...(stated === undefined ? {} : { stated }),
    calendar: publishedCalendar('Lisboa'),
    rule,
  });
}

describe('a notice that gives fewer days than the law', () => {
  it.each([
    ['2026-05-04', 5, '2026-05-18', '2026-05-11', 'nothing in the way'],
    ['2026-05-04', 9, '2026-05-18', '2026-05-15', 'a day less'],
    ['2026-05-04', 1, '2026-05-18', '2026-05-05', 'the next day'],
    ['2026-02-03', 9, '2026-02-18', '2026-02-16', 'the law moved by Carnival, the notice not'],
    ['2026-02-04', 9, '2026-02-18', '2026-02-18', 'both end on the same day'],
    ['2025-06-09', 4, '2025-06-26', '2025-06-16', 'the municipal 13 June counted, to be safe'],
    ['2025-04-10', 5, '2025-04-28', '2025-04-17', 'a partial closure not moving it'],
    ['2027-12-20', 5, '2028-01-03', '2027-12-27', 'weekends alone, past the verified calendar'],
  ])('of %s with %i days: legal %s, safe %s (%s)', (start, days, legal, safe) => {
    const result = notified(start, days);

    expect(result).toMatchObject({ legal, safe });
    expect(result.legal).toBe(counted(start, undefined).legal);
    expect(recompute(JSON.parse(JSON.stringify(result.trace)))).toEqual({ legal, safe });
  });

  it.each([
    ['hearing.reply', 'a notificação indica 5 dias úteis; o mínimo legal é de 10'],
    ['elements.reply', 'a notificação indica 5 dias úteis; o prazo geral é de 10'],
  ] as const)('is, under %s, a reading of its own: "%s"', (id, reason) => {
    const { trace } = notified('2026-05-04', 5, id);

    expect(trace.stated).toEqual({ count: 5, unit: 'working_days' });
    expect(trace.readings.map((each) => [each.id, each.date, each.isSafe, each.reason.pt])).toEqual(
      [
        ['chosen', '2026-05-18', false, expect.any(String)],
        ['stated_term', '2026-05-11', true, reason],
      ],
    );
  });

  it('keeps the other readings of the law beside it', () => {
    const { trace } = notified('2025-06-02', 5);

    expect(trace.readings.map(({ id, date }) => [id, date])).toEqual([
      ['chosen', '2025-06-18'],
      ['stated_term', '2025-06-09'],
      ['municipal.counts', '2025-06-17'],
    ]);
  });

  it.each([
    [
      'pt',
      'A notificação indica 5 dias úteis; o mínimo legal é de 10. Contado o prazo da notificação, a data segura é 11/05/2026 (segunda-feira).',
      'Prazo da notificação: 11/05/2026 (a notificação indica 5 dias úteis; o mínimo legal é de 10).',
    ],
    [
      'en',
      'The notice states 5 working days; the legal minimum is 10. Counting the term of the notice, the safe date is Monday, 11 May 2026.',
      'Term of the notice: 11 May 2026 (the notice states 5 working days; the legal minimum is 10).',
    ],
  ] as const)('is explained in %s: %s', (locale, words, step) => {
    const { sentence, steps } = explain(notified('2026-05-04', 5).trace, locale);

    expect(sentence).toContain(words);
    expect(steps).toContain(step);
  });

  it('is named even when it ends on the same day', () => {
    const { sentence } = explain(notified('2026-02-04', 9).trace, 'pt');

    expect(sentence).toContain('A notificação indica 9 dias úteis; o mínimo legal é de 10. Base:');
  });
});

describe('a trace without a stated term', () => {
  it('has no such field', () => {
    expect(counted('2025-06-02', undefined).trace).not.toHaveProperty('stated');
  });
});

describe('a stated term', () => {
  it.each([
    [10, 'working_days', 'not shorter'],
    [11, 'working_days', 'longer'],
    [0, 'working_days', 'no day at all'],
    [5, 'calendar_days', 'in another unit'],
    [24, 'hours', 'in another unit'],
  ] as const)('of %i %s is a programming error: %s', (count, unit, _why) => {
    expect(() => counted('2026-05-04', { count, unit })).toThrow(RangeError);
  });

  it('cannot stand beside a period that runs on', () => {
    const calendar = publishedCalendar('Lisboa');
    const start = civilDate('2026-05-04');
    const period = { count: 6, unit: 'months' } as const;
    const stated = { count: 3, unit: 'months' } as const;

    expect(() => computeDeadline({ start, period, stated, calendar })).toThrow(RangeError);
  });
});
