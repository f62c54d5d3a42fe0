import type { Playbook } from '#domain/playbooks/playbook-format';

import { annulmentAndReissue } from '#domain/playbooks/eu-family/annulment-and-reissue';
import { art15FiledAsArt17 } from '#domain/playbooks/eu-family/art-15-filed-as-art-17';
import { euFamilyCardRoute } from '#domain/playbooks/eu-family/eu-family-card-route';
import { spouseOfPortuguese } from '#domain/playbooks/eu-family/spouse-of-portuguese';

/**
 * Version 1 asked here whether a correction is pending, which holds a naturalisation (C8) and no other procedure. Whoever
 * writes a version 3 of one of these first copies version 2 into a file of its own.
 */
export const earlierEuFamily: readonly Playbook[] = [
  euFamilyCardRoute,
  art15FiledAsArt17,
  annulmentAndReissue,
  spouseOfPortuguese,
].map((second): Playbook => ({
  ...second,
  version: 1,
  guards: [...second.guards, 'correction_pending'],
}));
