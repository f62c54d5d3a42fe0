import type { CivilDate } from '#domain/calendar/civil-date';
import type { RenewalProof } from '#domain/coverage/covers';
import type { EvidenceId } from '#domain/playbooks/pieces/evidence';
import type { Channel, PlaybookId, SubmissionKind } from '#domain/playbooks/playbook';

import { handedOut, provesFiling } from '#domain/playbooks/proof-of-filing';

export type FiledRequest = {
  readonly playbook: string;
  readonly kind: SubmissionKind;
  readonly channel: Channel;
  readonly reference: string | null;
  readonly filedOn: CivilDate;
};

/** The procedures in which what is asked for is the renewal of a title. */
export const renewals: readonly PlaybookId[] = [
  'ordinary_renewal',
  'lawyer_filed_renewal',
  'child_portal_account',
  'child_without_nif',
  'child_renewal_with_parent',
  'expired_card_pack',
  'renewal_escalation',
];

/**
 * The proof of a renewal that a submission left; undefined when it left none: no reference, no request, another matter,
 * or a channel whose receipt proves nothing. A portal's receipt has the effect of art. 78/7, that of contactenos does not.
 */
export function renewalProofOf(filed: FiledRequest): RenewalProof | undefined {
  const evidence = handedOut[filed.channel];
  const isRenewal = renewals.some((id) => id === filed.playbook) && filed.kind === 'request';
  if (!isRenewal || filed.reference === null || evidence === undefined) return undefined;
  if (!provesFiling([evidence])) return undefined;
  const kind = proofs[evidence];

  return kind && { kind, on: filed.filedOn };
}

const proofs: Partial<Record<EvidenceId, RenewalProof['kind']>> = {
  portal_receipt: 'renewal_receipt',
  professional_certificate: 'renewal_receipt',
  contactenos_receipt: 'contactenos_receipt',
};
