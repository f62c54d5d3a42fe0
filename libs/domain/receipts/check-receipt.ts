import type { CivilDate } from '#domain/calendar/civil-date';
import type { Text } from '#domain/calendar/text';
import type { EuCard, LineReading } from '#domain/receipts/receipt-lines';

import { addMonths } from '#domain/calendar/civil-date';
import { feeBandsOn, isInBand } from '#domain/fees/fee-bands';
import { readCategory, readDocument, readValidity } from '#domain/receipts/receipt-lines';
import { receiptWords } from '#domain/receipts/receipt-words';

/** The lines as they stand on the receipt of an appointment. */
export type Receipt = {
  readonly issuedOn: CivilDate;
  /** "Tipo de pedido" or "Categoria". */
  readonly category?: string;
  /** "Documento a emitir". */
  readonly document?: string;
  /** "Validade prevista". */
  readonly validity?: string;
  /** Euros paid. */
  readonly fee?: number;
};

export type ReceiptHolder = {
  /** The card that the person came for. */
  readonly askedFor: EuCard;
  readonly residentSince?: CivilDate;
  readonly sponsorSince?: CivilDate;
};

export type ReceiptLine = 'category' | 'document' | 'validity' | 'fee' | 'residence' | 'sponsor';

/**
 * A `mismatch` or a `red_flag` makes the file misclassified; what is `unread` leaves it open; a `hint`
 * changes nothing by itself.
 */
export type ReceiptReason = {
  readonly line: ReceiptLine;
  readonly weight: 'mismatch' | 'red_flag' | 'unread' | 'hint';
  readonly says: Text;
};

export type ReceiptVerdict = {
  readonly verdict: 'matches' | 'misclassified' | 'unsure';
  readonly reasons: readonly ReceiptReason[];
  /** What to do about it. */
  readonly next: Text;
};

/** Whether the counter entered the request as the person made it, and as the law allows. */
export function checkReceipt(receipt: Receipt, holder: ReceiptHolder): ReceiptVerdict {
  const readings = {
    category: readCategory(receipt.category),
    document: readDocument(receipt.document),
    validity: readValidity(receipt.validity),
  };
  const reasons = [
    ...lineReasons(readings, holder.askedFor),
    ...residenceReasons(receipt, holder, Object.values(readings).includes('art_17')),
    ...feeReasons(receipt, holder.askedFor),
  ];
  const verdict = verdictOf(reasons);

  return { verdict, reasons, next: receiptWords.next[verdict] };
}

type Readings = Readonly<Record<'category' | 'document' | 'validity', LineReading>>;

function lineReasons(readings: Readings, askedFor: EuCard): ReceiptReason[] {
  return (['category', 'document', 'validity'] as const).flatMap((line): ReceiptReason[] => {
    const reading = readings[line];
    if (reading === askedFor) return [];
    if (reading === undefined) return [{ line, weight: 'unread', says: receiptWords.unread[line] }];

    return [{ line, weight: 'mismatch', says: receiptWords.mismatch[askedFor][line] }];
  });
}

// Five consecutive years of both; whoever asks for art. 17 earlier asks for what they do not have yet.
function residenceReasons(
  { issuedOn }: Receipt,
  { askedFor, residentSince, sponsorSince }: ReceiptHolder,
  showsPermanent: boolean,
): ReceiptReason[] {
  if (!showsPermanent && askedFor !== 'art_17') return [];

  return (
    [
      ['residence', residentSince],
      ['sponsor', sponsorSince],
    ] as const
  ).flatMap(([line, since]): ReceiptReason[] => {
    if (since === undefined) return [{ line, weight: 'unread', says: receiptWords.unread[line] }];
    if (addMonths(since, 60) <= issuedOn) return [];

    return [{ line, weight: 'red_flag', says: receiptWords.tooEarly[line] }];
  });
}

function feeReasons({ fee, issuedOn }: Receipt, askedFor: EuCard): ReceiptReason[] {
  if (fee === undefined) return [];
  const other = askedFor === 'art_15' ? 'art_17' : 'art_15';
  const isOther = feeBandsOn(`receipt.${other}`, issuedOn).some((band) => isInBand(band, fee));

  return isOther ? [{ line: 'fee', weight: 'hint', says: receiptWords.fee[other] }] : [];
}

function verdictOf(reasons: readonly ReceiptReason[]): ReceiptVerdict['verdict'] {
  const weights = new Set(reasons.map(({ weight }) => weight));
  if (weights.has('mismatch') || weights.has('red_flag')) return 'misclassified';

  return weights.has('unread') ? 'unsure' : 'matches';
}
