import { ruleIds } from '#domain/deadlines/rule';
import { publishedRules, ruleById } from '#domain/deadlines/rules';
import { playbookById, playbooks } from '#domain/playbooks/catalogue';
import { kindsWithReplyDays, playbookIds } from '#domain/playbooks/playbook';

describe('the catalogue', () => {
  it('has every playbook once and version 1 of every rule', () => {
    expect(playbooks.map(({ id }) => id)).toEqual(playbookIds);
    expect(new Set(publishedRules.map(({ id }) => id))).toEqual(new Set(ruleIds));
    expect(publishedRules.map(({ version }) => version)).toEqual(ruleIds.map(() => 1));
  });

  it('lets exactly those notices state a term whose rule can take it', () => {
    const timers = playbooks.flatMap((playbook) => playbook.timers);
    const stating = timers
      .filter(({ rule }) => ruleById(rule).noticeTerm !== undefined)
      .flatMap((timer) => (timer.on === 'notice' ? timer.kinds : []));

    expect(new Set(stating)).toEqual(new Set(kindsWithReplyDays));
  });

  it('starts every rule that runs from a submission or a notice it knows', () => {
    const started = new Set(playbooks.flatMap(({ timers }) => timers.map(({ rule }) => rule)));

    expect(ruleIds.filter((id) => !started.has(id))).toEqual([
      'complaint.filing',
      'omission.challenge',
      'birth.residence_request',
      'renewal.request',
      'payment.slip',
      'certificate.issue',
      'first_grant.decision',
      'court.annulment_action',
      'court.due_act_refusal',
      'court.due_act_inertia',
      'court.information_summons',
    ]);
  });

  it('does not invent a playbook', () => {
    expect(playbookById('toString')).toBeUndefined();
  });

  it('reminds at least on the last day', () => {
    for (const { leadTimes } of playbooks) expect(leadTimes).toContain(0);
  });
});
