import type { DocumentId } from '#domain/playbooks/pieces/documents';
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

/** The documents of a file that are themselves proof that a request was filed. */
export const provingDocuments = {
  renewal_receipt: 'portal_receipt',
  payment_proof: 'payment_proof',
  contactenos_receipt: 'contactenos_receipt',
} satisfies Partial<Record<DocumentId, EvidenceId>>;

export type Kept = {
  /** What was filed; only an e-mail proves anything without a reference. */
  readonly filed: readonly { readonly channel: Channel; readonly hasReference: boolean }[];
  /** Documents that are held. */
  readonly documents: readonly string[];
};

/** What a file keeps as proof that a request was filed. */
export function proofsKept({ filed, documents }: Kept): EvidenceId[] {
  const fromChannels = filed.flatMap(({ channel, hasReference }) => {
    const proof = handedOut[channel];

    return proof && (hasReference || channel === 'email') ? [proof] : [];
  });
  const fromDocuments = Object.entries(provingDocuments)
    .filter(([document]) => documents.includes(document))
    .map(([, proof]) => proof);

  return [...fromChannels, ...fromDocuments];
}

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
