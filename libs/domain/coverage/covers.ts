import type { CivilDate } from '#domain/calendar/civil-date';
import type { Citation } from '#domain/calendar/confidence';
import type { ExtensionWindow, TitleKind } from '#domain/coverage/extension-windows';
import type { DocumentId } from '#domain/playbooks/pieces/documents';

import { addDays, addMonths } from '#domain/calendar/civil-date';
import { citations } from '#domain/playbooks/pieces/citations';

export type Title = {
  readonly kind: TitleKind;
  readonly from: CivilDate;
  /** The last day on which it is valid. */
  readonly until: CivilDate;
};

export type RenewalProof = {
  readonly kind:
    'renewal_receipt' | 'payment_proof' | 'contactenos_receipt' | 'renewal_appointment';
  /** The day of issue; of an appointment, its own day. */
  readonly on: CivilDate;
};

/** What covers a person's stay, the best first; `unconfirmed` and `none` cover nobody. */
export const bases = [
  'title',
  'receipt',
  'payment',
  'extension',
  'right_of_residence',
  'unconfirmed',
  'none',
] as const;

export type Basis = (typeof bases)[number];

export type Cover = {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly basis: Basis;
  readonly citation?: Citation;
  /** What the person carries. */
  readonly carry: readonly DocumentId[];
};

/** For permits that no act names, a proof of payment is carried by analogy alone. */
const analogy = {
  days: 180,
  citation: {
    text: 'DL 85-B/2025, fora dos títulos que abrange (caducados de 22-02-2020 a 30-06-2025)',
    confidence: 'unverified',
  },
} as const;

/** Everything that covers some days, in no order and perhaps overlapping. */
export function coversOf(input: {
  readonly titles: readonly Title[];
  readonly proofs: readonly RenewalProof[];
  readonly windows: readonly ExtensionWindow[];
}): Cover[] {
  const { titles, proofs, windows } = input;

  return [
    ...titles.map(({ from, until }) => ({
      from,
      until,
      basis: 'title' as const,
      carry: ['residence_permit' as const],
    })),
    ...titles.flatMap((title) => afterExpiry(title, proofs)),
    ...titles.flatMap((title) => byPayment(title, proofs, windows)),
    ...titles.flatMap((title) => windows.flatMap((each) => extended(title, each, proofs))),
  ];
}

// A receipt protects whoever had a permit to renew (art. 78/7).
function afterExpiry({ kind, until }: Title, proofs: readonly RenewalProof[]): Cover[] {
  if (kind !== 'residence_permit') return [];
  const expired = addDays(until, 1);
  const byReceipt = proofs
    .filter((proof) => proof.kind === 'renewal_receipt')
    .flatMap((proof) =>
      proven(expired, proof, { days: 60, basis: 'receipt', citation: citations.receiptEffect }),
    );
  const right: Cover = {
    from: expired,
    until: addMonths(until, 6),
    basis: 'right_of_residence',
    citation: citations.rightOfResidence,
    carry: ['expired_card', ...kindsOf(proofs), 'passport'],
  };

  return [...byReceipt, right];
}

/** A payment protects the permits that an act names; for any other it is a hope that fills no gap. */
function byPayment(
  { kind, until }: Title,
  proofs: readonly RenewalProof[],
  windows: readonly ExtensionWindow[],
): Cover[] {
  if (kind !== 'residence_permit') return [];
  const act = windows.find(
    (each) => each.daysByPayment !== undefined && isNamed(each, kind, until),
  );
  const protects =
    act?.daysByPayment === undefined
      ? { ...analogy, basis: 'unconfirmed' as const }
      : { days: act.daysByPayment, citation: act.citation, basis: 'payment' as const };

  return proofs
    .filter((proof) => proof.kind === 'payment_proof')
    .flatMap((proof) => proven(addDays(until, 1), proof, protects));
}

function proven(
  expired: CivilDate,
  proof: RenewalProof,
  { days, ...protects }: Pick<Cover, 'basis' | 'citation'> & { readonly days: number },
): Cover[] {
  const last = addDays(proof.on, days);
  if (last < expired) return [];
  const from = proof.on > expired ? proof.on : expired;

  return [{ from, until: last, ...protects, carry: ['expired_card', proof.kind, 'passport'] }];
}

function isNamed(
  { kinds, expiredFrom, expiredTo }: ExtensionWindow,
  kind: TitleKind,
  expiredOn: CivilDate,
): boolean {
  return kinds.includes(kind) && expiredFrom <= expiredOn && expiredOn <= expiredTo;
}

function extended(
  { kind, until }: Title,
  window: ExtensionWindow,
  proofs: readonly RenewalProof[],
): Cover[] {
  const { citation } = window;
  const applies = isNamed(window, kind, until);
  const isRequested = proofs.some(
    (proof) => proof.kind !== 'renewal_appointment' && proof.on <= until,
  );
  if (!applies || (window.needsRequest === true && !isRequested)) return [];
  const from = window.acceptedFrom > until ? window.acceptedFrom : addDays(until, 1);
  const last = lastAccepted(window, proofs);
  if (from > last) return [];
  const isConfirmed = citation.confidence !== 'article' && citation.confidence !== 'unverified';

  return [
    {
      from,
      until: last,
      basis: isConfirmed ? 'extension' : 'unconfirmed',
      citation,
      carry: ['expired_card', 'extension_order', ...kindsOf(proofs), 'passport'],
    },
  ];
}

function lastAccepted(window: ExtensionWindow, proofs: readonly RenewalProof[]): CivilDate {
  const appointments = proofs.filter(({ kind }) => kind === 'renewal_appointment');
  const days = window.untilAppointment === true ? appointments.map(({ on }) => on) : [];

  return [window.acceptedTo, ...days].toSorted().at(-1) ?? window.acceptedTo;
}

function kindsOf(proofs: readonly RenewalProof[]): RenewalProof['kind'][] {
  return [...new Set(proofs.map(({ kind }) => kind))];
}
