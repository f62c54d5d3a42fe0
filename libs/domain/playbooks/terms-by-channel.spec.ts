import type { CaseFacts } from '#domain/playbooks/expected-deadlines';
import type { PlaybookId } from '#domain/playbooks/playbook';

import { civilDate } from '#domain/calendar/civil-date';
import { playbookById, playbooks } from '#domain/playbooks/catalogue';
import { expectedDeadlines } from '#domain/playbooks/expected-deadlines';

const first = { id: 's1', kind: 'request', filedOn: civilDate('2026-05-04') } as const;

/** Lei 23/2007, art. 82/5; art. 124 is one of them. */
const firstGrants: readonly PlaybookId[] = [
  'newborn_art_124',
  'art_124_subtype_missing',
  'art_124_appointment',
  'art_124_insistence',
  'golden_visa_newborn',
  'wrong_queue',
  'first_grant',
];

/** Lei 37/2006, arts. 15 and 17. */
const euCards: readonly PlaybookId[] = [
  'eu_family_card_route',
  'spouse_of_portuguese',
  'crue_form_failure',
];

function deadlinesOf(id: string, facts: CaseFacts) {
  const playbook = playbookById(id);
  if (playbook === undefined) throw new Error(id);

  return expectedDeadlines(playbook, facts).map(({ rule, sourceId, start, period }) => [
    rule.id,
    sourceId,
    start,
    period.count,
  ]);
}

describe('the terms of what is filed outside contactenos', () => {
  it.each([
    ['request', 'renewal_portal', 'authority.decision', 60],
    ['request', 'professional_portal', 'authority.decision', 60],
    ['request', 'registered_post', 'authority.decision', 60],
    ['request', 'counter', 'authority.decision', 60],
    ['request', 'email', 'email.silence', 10],
    ['follow_up', 'email', 'email.silence', 10],
    ['complaint', 'email', 'email.silence', 10],
  ] as const)('watch a %s by %s under %s, %i working days', (kind, channel, rule, count) => {
    const submissions = [{ ...first, kind, channel }];

    for (const { id } of playbooks) {
      if (channel !== 'email' && [...firstGrants, ...euCards].includes(id)) continue;
      expect(deadlinesOf(id, { submissions, notices: [] })).toEqual([
        [rule, 's1', '2026-05-04', count],
        // The certificate of a lawyer's filing is what A4 is for.
        ...(id === 'lawyer_filed_renewal' && channel === 'professional_portal'
          ? [['professional.certificate', 's1', '2026-05-04', 5]]
          : []),
      ]);
    }
  });

  it.each(firstGrants)('give a first grant the 90 days of its own term: %s', (id) => {
    const submissions = [{ ...first, channel: 'counter' }] as const;

    expect(deadlinesOf(id, { submissions, notices: [] })).toEqual([
      ['first_grant.decision', 's1', '2026-05-04', 90],
    ]);
  });

  it.each(euCards)('give the card of an EU family its three months: %s', (id) => {
    const submissions = [{ ...first, channel: 'counter' }] as const;

    expect(deadlinesOf(id, { submissions, notices: [] })).toEqual([
      ['eu_card.issue', 's1', '2026-05-04', 3],
    ]);
  });
});
