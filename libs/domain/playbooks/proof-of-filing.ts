import type { EvidenceId } from '#domain/playbooks/pieces/evidence';
import type { Channel } from '#domain/playbooks/playbook';

import { evidence } from '#domain/playbooks/pieces/evidence';

/** What a channel hands out once a request was filed through it; of a counter nothing that proves it is known. */
export const handedOut: Readonly<Record<Channel, EvidenceId | undefined>> = {
  renewal_portal: 'portal_receipt',
  professional_portal: 'professional_certificate',
  contactenos: 'contactenos_receipt',
  registered_post: 'postal_receipt',
  email: 'email_sent',
  counter: undefined,
};

/** The best proof of filing among what is kept; undefined when nothing proves anything. */
export function strongestProof(kept: readonly EvidenceId[]): EvidenceId | undefined {
  const [strongest] = kept
    .filter((id) => evidence[id].strength > 0)
    .toSorted((a, b) => evidence[b].strength - evidence[a].strength);

  return strongest;
}

/** An e-mail proves that something was sent, not that a request was filed. */
export function provesFiling(kept: readonly EvidenceId[]): boolean {
  const strongest = strongestProof(kept);

  return strongest !== undefined && evidence[strongest].strength > 1;
}
