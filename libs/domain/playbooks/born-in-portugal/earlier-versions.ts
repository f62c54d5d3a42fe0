import type { Playbook } from '#domain/playbooks/playbook-format';

import { art124Insistence } from '#domain/playbooks/born-in-portugal/art-124-insistence';
import { standardTimers } from '#domain/playbooks/common-timers';

/**
 * Version 1 counted the 60 working days from the second request. Whoever writes a version 3 first copies version 2 into a
 * file of its own.
 */
export const earlierBornInPortugal: readonly Playbook[] = [
  {
    ...art124Insistence,
    version: 1,
    timers: standardTimers,
    dayTimers: [
      { rule: 'birth.residence_request', from: 'birth_registered_on' },
      { rule: 'certificate.issue', from: 'certificate_asked_on' },
    ],
  },
];
