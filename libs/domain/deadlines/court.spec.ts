import type { ReadingChoices } from '#domain/deadlines/readings';
import type { Period, RuleId } from '#domain/deadlines/rule';

import { civilDate } from '#domain/calendar/civil-date';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { defaultChoices } from '#domain/deadlines/readings';
import { ruleById } from '#domain/deadlines/rules';
import { recompute } from '#domain/deadlines/trace';

const calendar = publishedCalendar('Lisboa');

function court(start: string, period: Period, choices: Partial<ReadingChoices> = {}) {
  const computed = computeDeadline({
    start: civilDate(start),
    period,
    calendar,
    regime: 'court',
    choices: { ...defaultChoices, ...choices },
  });
  expect(recompute(JSON.parse(JSON.stringify(computed.trace)))).toEqual({
    legal: computed.legal,
    safe: computed.safe,
  });

  return computed;
}

function under(id: RuleId, start: string) {
  const rule = ruleById(id);

  return computeDeadline({ start: civilDate(start), period: rule.period, calendar, rule });
}

describe('a court term of three months', () => {
  it.each([
    ['2026-04-20', '2026-09-01', 'ends on 20 July, in the summer vacation'],
    ['2026-05-31', '2026-09-01', 'ends on 31 August, the last day of it'],
    ['2026-04-16', '2026-09-01', 'ends on 16 July, the first day of it'],
    ['2026-04-15', '2026-07-15', 'ends on the eve of it'],
    ['2025-05-31', '2025-09-01', 'ends on a Sunday of it, and 1 September is a Monday'],
    ['2027-04-20', '2027-09-01', 'ends in it, and 1 September is a Wednesday'],
    ['2026-06-01', '2026-09-01', 'ends on the day after it'],
    ['2026-01-06', '2026-04-07', 'ends on Easter Monday, no holiday but a vacation'],
    ['2025-12-29', '2026-04-07', 'ends on Palm Sunday'],
    ['2025-09-22', '2026-01-05', 'ends on 22 December; 4 January is a Sunday'],
    ['2025-10-03', '2026-01-05', 'ends on 3 January, a Saturday of the vacation'],
    ['2026-07-25', '2026-10-26', 'crosses the vacation, which suspends nothing, to a Sunday'],
    ['2026-02-10', '2026-05-11', 'ends on a Sunday'],
    ['2026-01-25', '2026-04-27', 'ends on 25 April, a Saturday and a holiday'],
  ])('from %s ends on %s: it %s', (start, legal) => {
    expect(court(start, { count: 3, unit: 'months' }).legal).toBe(legal);
  });

  it('names the vacation as what moved it, day by day', () => {
    const { trace } = court('2026-04-20', { count: 3, unit: 'months' });

    expect(trace.rolled).toHaveLength(43);
    expect(trace.rolled[0]).toEqual({
      date: '2026-07-20',
      kind: 'judicial_vacation',
      reason: { pt: 'férias judiciais de verão', en: 'summer judicial vacation' },
      citation: { text: 'Lei 62/2013, art. 28', confidence: 'secondary' },
      isMunicipalOnly: false,
    });
    expect(trace.vacations?.map(({ from, until }) => [from, until])).toEqual([
      ['2026-07-16', '2026-08-31'],
    ]);
  });

  it('runs from date to date in every reading, and never in working days', () => {
    const { trace } = court('2026-02-05', { count: 3, unit: 'months' });

    expect(trace.skipped).toEqual([]);
    expect(trace.readings.map(({ id, date }) => [id, date])).toEqual([['chosen', '2026-05-05']]);
  });
});

describe('what the Civil Code leaves open at the end of a court term', () => {
  it('a Saturday: the firm that lets it roll still sees the safe date', () => {
    const { legal, safe, trace } = court('2026-05-10', { count: 20, unit: 'calendar_days' });

    expect([legal, safe]).toEqual(['2026-06-01', '2026-05-30']);
    expect(trace.readings.map(({ id, date }) => [id, date])).toEqual([
      ['chosen', '2026-06-01'],
      ['courtSaturday.stands', '2026-05-30'],
    ]);
  });

  it('a Saturday: the firm that lets it stand has its legal date there', () => {
    const { legal, safe, trace } = court(
      '2026-05-10',
      { count: 20, unit: 'calendar_days' },
      { courtSaturday: 'stands' },
    );

    expect([legal, safe]).toEqual(['2026-05-30', '2026-05-30']);
    expect(trace.readings[1]).toMatchObject({ id: 'courtSaturday.rolls', date: '2026-06-01' });
  });

  it('a Saturday that is a holiday ends no term, even where Saturdays stand', () => {
    const { legal, safe, trace } = court(
      '2026-01-25',
      { count: 3, unit: 'months' },
      { courtSaturday: 'stands' },
    );

    expect([legal, safe]).toEqual(['2026-04-27', '2026-04-27']);
    expect(trace.rolled.map(({ date, kind, reason }) => [date, kind, reason.pt])).toEqual([
      ['2026-04-25', 'holiday', 'feriado: Dia da Liberdade'],
      ['2026-04-26', 'sunday', 'domingo'],
    ]);
    expect(trace.holidays.map(({ date }) => date)).toContain('2026-04-25');
  });

  it('a Saturday with a municipal holiday: two questions must be answered for it to be the end', () => {
    const { safe, trace } = court('2026-05-24', { count: 20, unit: 'calendar_days' });

    expect(safe).toBe('2026-06-13');
    expect(trace.readings.map(({ id, date }) => [id, date])).toEqual([
      ['chosen', '2026-06-15'],
      ['municipal.counts+courtSaturday.stands', '2026-06-13'],
    ]);
  });

  it('a tolerância de ponto: ignoring it gives the earlier, safe date', () => {
    const { legal, safe, trace } = court('2026-01-28', { count: 20, unit: 'calendar_days' });

    expect([legal, safe]).toEqual(['2026-02-18', '2026-02-17']);
    expect(trace.readings[1]?.id).toBe('courtClosure.ignored');
  });

  it('a municipal holiday: counting it as an ordinary day gives the earlier date', () => {
    const { legal, safe, trace } = court('2025-05-24', { count: 20, unit: 'calendar_days' });

    expect([legal, safe]).toEqual(['2025-06-16', '2025-06-13']);
    expect(trace.readings.map(({ id }) => id)).toEqual([
      'chosen',
      'municipal.counts',
      'courtSaturday.stands',
    ]);
  });
});

describe('the rules of the courts', () => {
  it.each([
    ['court.annulment_action', '2026-02-05', '2026-05-05'],
    ['court.due_act_refusal', '2026-02-05', '2026-05-05'],
    ['court.due_act_inertia', '2025-06-11', '2026-06-11'],
    ['court.due_act_inertia', '2025-08-03', '2026-09-01'],
    ['court.information_summons', '2026-05-04', '2026-05-25'],
    ['court.information_summons', '2026-05-05', '2026-05-25'],
  ] as const)('%s from %s ends on %s', (id, start, legal) => {
    const { trace } = under(id, start);

    expect(trace.legal).toBe(legal);
    expect(trace.regime).toBe('court');
    expect(trace.citations.map(({ text }) => text).join()).toContain('Código Civil, art. 279, al');
  });

  it.each([[{ count: 10, unit: 'working_days' }], [{ count: 48, unit: 'hours' }]] as const)(
    'count no working days: %p is a programming error',
    (period) => {
      expect(() => court('2026-05-04', period)).toThrow('a court term runs continuously');
    },
  );

  it('know no dilation: CPA 88 would put off the end of a term that the court counts without it', () => {
    const rule = ruleById('court.annulment_action');
    const { period } = rule;
    const asked = { start: civilDate('2026-05-04'), period, calendar, rule };

    expect(() => computeDeadline({ ...asked, dilation: 'elsewhere' })).toThrow(
      'a dilation (CPA 88) delays no court term',
    );
  });
});
