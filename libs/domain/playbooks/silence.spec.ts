import { ruleById } from '#domain/deadlines/rules';
import { playbooks } from '#domain/playbooks/catalogue';
import { rulesOfPlaybook, termsOfSilence, termsToDecide } from '#domain/playbooks/silence';

describe('the year of silence', () => {
  it('runs from terms that bind the authority, and binds the party for a year', () => {
    for (const rule of termsToDecide) expect(ruleById(rule).kind).toBe('statutory_authority');
    for (const rule of termsOfSilence) {
      expect(ruleById(rule)).toMatchObject({
        kind: 'statutory_party',
        period: { count: 1, unit: 'years' },
      });
    }
  });

  it('is shown by every procedure in which AIMA has a term to decide', () => {
    const deciding = playbooks.filter(({ timers }) =>
      timers.some(({ rule }) => termsToDecide.includes(rule)),
    );

    expect(deciding.length).toBeGreaterThan(20);
    for (const playbook of deciding) {
      const rules = rulesOfPlaybook(playbook);
      expect([playbook.id, rules]).toEqual([
        playbook.id,
        expect.arrayContaining([...termsOfSilence]),
      ]);
      expect(new Set(rules).size).toBe(rules.length);
    }
  });
});
