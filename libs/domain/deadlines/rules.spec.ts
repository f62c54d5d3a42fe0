import type { Rule } from '#domain/deadlines/rule';

import { civilDate } from '#domain/calendar/civil-date';
import { parsePeriod } from '#domain/deadlines/period';
import { publishedRules, ruleById, ruleInForce, ruleVersion } from '#domain/deadlines/rules';

const decision = ruleById('authority.decision');
const versions: readonly Rule[] = [
  { ...decision, version: 3, appliesFrom: civilDate('2027-01-01') },
  { ...decision, version: 1, period: { count: 90, unit: 'working_days' } },
  { ...decision, version: 2, appliesFrom: civilDate('2020-12-01') },
  ruleById('hearing.reply'),
];

describe('the version of a rule', () => {
  it.each([
    ['2019-05-04', 1],
    ['2020-11-30', 1],
    ['2020-12-01', 2],
    ['2026-12-31', 2],
    ['2027-01-01', 3],
  ])('that governs an event of %s is %i', (start, version) => {
    expect(ruleInForce(versions, 'authority.decision', civilDate(start)).version).toBe(version);
  });

  it('that governs an event before any of them is the oldest: no question is thrown away', () => {
    const later = versions.filter(({ version }) => version > 1);
    const start = civilDate('2019-05-04');

    expect(ruleInForce(later, 'authority.decision', start).version).toBe(2);
  });

  it('can be asked for by its number', () => {
    expect(ruleVersion(versions, 'authority.decision', 1)?.period.count).toBe(90);
    expect(ruleVersion(versions, 'authority.decision', 4)).toBeUndefined();
    expect(ruleVersion(versions, 'email.silence', 1)).toBeUndefined();
  });

  it('of a rule that nobody knows is a programming error', () => {
    expect(() => ruleInForce([], 'email.silence', civilDate('2026-05-04'))).toThrow(
      'no such rule: email.silence',
    );
  });
});

describe('the published rules', () => {
  it('have a period that can be counted, a source and words in both languages', () => {
    for (const rule of publishedRules) {
      expect(parsePeriod(rule.period)).toMatchObject({ ok: true });
      expect(rule.citations.length).toBeGreaterThan(0);
      expect(rule.name.pt).not.toBe(rule.name.en);
    }
  });

  it('are as sure as the least sure of their sources, or less', () => {
    const order = ['law', 'case_law', 'secondary', 'article', 'unverified'];
    for (const { id, kind, confidence, citations } of publishedRules) {
      if (kind === 'practice' || id === 'annulment.reply') continue;
      const weakest = Math.max(...citations.map((each) => order.indexOf(each.confidence)));

      expect([id, order.indexOf(confidence) >= weakest]).toEqual([id, true]);
    }
  });

  it.each([
    ['court.annulment_action', '3 months', 'court', 'forward'],
    ['court.due_act_refusal', '3 months', 'court', 'forward'],
    ['court.due_act_inertia', '1 years', 'court', 'forward'],
    ['court.information_summons', '20 calendar_days', 'court', 'forward'],
    ['complaint.filing', '15 working_days', 'administrative', 'forward'],
    ['omission.challenge', '1 years', 'administrative', 'forward'],
    ['birth.residence_request', '6 months', 'administrative', 'forward'],
    ['renewal.request', '30 calendar_days', 'administrative', 'backward'],
    ['renewal.before_expiry', '1 calendar_days', 'administrative', 'backward'],
    ['eu_card.request', '30 calendar_days', 'administrative', 'forward'],
    ['eu_card.issue', '3 months', 'administrative', 'forward'],
    ['payment.slip', '10 working_days', 'administrative', 'forward'],
    ['certificate.issue', '10 working_days', 'administrative', 'forward'],
    ['first_grant.decision', '90 working_days', 'administrative', 'forward'],
  ] as const)('give %s %s, %s and %s', (id, words, regime, direction) => {
    const { period, ...rule } = ruleById(id);

    expect([`${period.count} ${period.unit}`, rule.regime, rule.direction]).toEqual([
      words,
      regime,
      direction,
    ]);
  });
});
