import type { NewReceiptCheck } from '../../api/types.ts';

export type ReceiptValues = {
  askedFor: NewReceiptCheck['askedFor'];
  officeId: string | null;
  issuedOn: string | null;
  category: string;
  document: string;
  validity: string;
  fee: number | '';
  residentSince: string | null;
  sponsorSince: string | null;
};

export function emptyReceipt(today: string): ReceiptValues {
  return {
    askedFor: 'art_15',
    officeId: null,
    issuedOn: today,
    category: '',
    document: '',
    validity: '',
    fee: '',
    residentSince: null,
    sponsorSince: null,
  };
}

/** What the API takes: a line that nobody could read is left out. Undefined while something is missing. */
export function toReceipt(values: ReceiptValues): NewReceiptCheck | undefined {
  const { askedFor, officeId, issuedOn, fee, residentSince, sponsorSince } = values;
  const [category, document, validity] = [values.category, values.document, values.validity].map(
    (text) => text.trim(),
  );
  if (!officeId || !issuedOn) return undefined;

  return {
    askedFor,
    officeId,
    issuedOn,
    ...(category && { category }),
    ...(document && { document }),
    ...(validity && { validity }),
    ...(fee !== '' && { fee }),
    ...(residentSince && { residentSince }),
    ...(sponsorSince && { sponsorSince }),
  };
}
