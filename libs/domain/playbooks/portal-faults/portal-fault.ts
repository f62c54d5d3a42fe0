import type { Playbook } from '#domain/playbooks/playbook-format';

import { renewalDayTimers, standardTimers } from '#domain/playbooks/common-timers';

/** What the failures of the portal have in common: a proof of the error, a request, a follow-up. */
export const portalFault = {
  version: 1,
  family: 'portal_faults',
  filing: { by: 'applicant', for: 'applicant', scope: 'per_person' },
  guards: ['travel_soon', 'late_for_renewal', 'card_already_expired', 'only_email'],
  login: 'applicant_account',
  channels: { file: ['contactenos'], alongside: ['email'] },
  timers: standardTimers,
  dayTimers: renewalDayTimers,
  ladder: [
    { rule: 'contactenos.response', opens: 'renewal_escalation' },
    { rule: 'email.silence', opens: 'email_silence' },
  ],
  onRefusal: 'renewal_escalation',
  leadTimes: [5, 2, 0],
  evidence: ['contactenos_receipt', 'error_screenshot'],
  costs: ['contactenos', 'retainer'],
  expected: ['contactenos_standard'],
  disputes: ['menu_names', 'response_standard', 'contactenos_as_request'],
} as const satisfies Partial<Playbook>;
