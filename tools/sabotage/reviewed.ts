const askedBefore =
  'the file was found before, by the same person, who was asked for the same permission';
const askedBehind = 'the settings as they were are read first, which takes the same permission';
const askedAround =
  'all who call it have asked for the same permission, and the database asks again before it does anything';
const noLink = 'takes the link away from a letter that has none: the row stays as it is';

/** Mutations that no test can notice, by name, and why: what they take away is held elsewhere, or changes no answer. */
export const reviewed: Readonly<Record<string, string>> = {
  'the caller of a route without a session (apps/api/src/http/caller.ts)':
    'the guard refuses before it, with the same answer: it is the second wall',
  'permission not asked libs/services/files/complete-file.ts (2)': askedBefore,
  'permission weaker libs/services/files/complete-file.ts (2)': askedBefore,
  'permission not asked libs/services/members/change-member.ts': askedAround,
  'permission weaker libs/services/members/change-member.ts': askedAround,
  'permission not asked libs/services/firms/change-firm-settings.ts': askedBehind,
  'permission weaker libs/services/firms/change-firm-settings.ts': askedBehind,
  'system.take_attempt without: t.key = ANY (keys)':
    'locks more rows than it needs, so that attempts wait for each other; no answer changes',
  'system.change_member without: m.firm_id = firm':
    'locks admins of other firms too, so that their changes wait for each other; no answer changes',
  "system.change_member without: (m.role = 'admin' OR m.user_id = member)":
    'locks all members of the firm, where the admins and the member would do; no answer changes',
  'system.confirm_email without: l.token_hash IS NOT NULL': noLink,
  'system.open_letter without: x.token_hash IS NOT NULL': noLink,
  'system.reset_password without: l.token_hash IS NOT NULL': noLink,
  'system.remove_firm without: m.firm_id = firm':
    'looks at the people of every firm; the next condition leaves out whoever works in another one',
  'system.request_reset without: l.address IS NOT NULL':
    'forgets the address of a letter that has none; the condition is there for its index',
};
