import type { Identifier } from '#domain/identifiers/identifier';

import { readAddress } from '#domain/identifiers/read-address';
import { readNif } from '#domain/identifiers/read-nif';
import { readNiss } from '#domain/identifiers/read-niss';
import { readNnu } from '#domain/identifiers/read-nnu';
import { readPermitNumber } from '#domain/identifiers/read-permit-number';
import { readPostalCode, regionOfPostalCode } from '#domain/identifiers/read-postal-code';
import { readReference } from '#domain/identifiers/read-reference';

function outcome(read: Identifier): string {
  if (!read.ok) return 'refused';

  return read.warnings.length > 0 ? `${read.value} (odd)` : read.value;
}

const readers = {
  NIF: readNif,
  NISS: readNiss,
  permit: readPermitNumber,
  'user number': readNnu,
  'postal code': readPostalCode,
  reference: readReference,
} as const;

describe('an identifier as people write it', () => {
  it.each<[keyof typeof readers, string, string]>([
    ['NIF', '123 456 789', '123456789'],
    ['NIF', 'PT299999998', '299999998'],
    ['NIF', '300000014', '300000014'],
    ['NIF', '451234561', '451234561'],
    ['NIF', '501123458', '501123458 (odd)'],
    ['NIF', '123456780', 'refused'],
    ['NIF', '', 'refused'],
    ['NISS', '1111 111 1110', '11111111110'],
    ['NISS', '29876543219', '29876543219 (odd)'],
    ['NISS', '31111111112', '31111111112 (odd)'],
    ['NISS', '12345678903', 'refused'],
    ['permit', 'tr 123-456', 'TR123456'],
    ['permit', '123456', '123456'],
    ['permit', '1234', 'refused'],
    ['permit', 'ABCDE', 'ABCDE (odd)'],
    ['permit', 'A1234567890', 'A1234567890 (odd)'],
    ['permit', 'A123456789012', 'refused'],
    ['permit', 'TR12/45', 'refused'],
    ['user number', '987 654 321', '987654321'],
    ['user number', '123456789', '123456789 (odd)'],
    ['user number', '12345678', 'refused'],
    ['postal code', '1200-195', '1200-195'],
    ['postal code', '1200195', '1200-195'],
    ['postal code', '1200 – 195', '1200-195'],
    ['postal code', '0200-195', 'refused'],
    ['postal code', '1200', 'refused'],
    ['reference', '  CT 2026 / 0001 ', 'CT 2026 / 0001'],
    ['reference', 'sem número', 'sem número (odd)'],
    ['reference', ' ', 'refused'],
    ['reference', 'A1'.repeat(32), 'A1'.repeat(32)],
    ['reference', '1'.repeat(65), 'refused'],
  ])('%s %j is %s', (kind, text, result) => {
    expect(outcome(readers[kind](text))).toBe(result);
  });

  it.each([
    ['Rua da Rosa, 12\n1200-385 Lisboa', []],
    ['Rua da Rosa, 12\n9500-150 Ponta Delgada', [expect.stringContaining('CPA, art. 88')]],
    ['12 Baker Street, London', [expect.stringContaining('1200-385')]],
  ])('an address %j is kept as it is, with what looks odd', (text, odd) => {
    const read = readAddress(text);

    expect(read.ok && [read.value, read.warnings.map(({ pt }) => pt)]).toEqual([text, odd]);
  });

  it('is told in both languages why it is refused', () => {
    for (const read of Object.values(readers)) {
      const refused = read('');

      expect(refused.ok || [refused.why.pt !== '', refused.why.en !== '']).toEqual([true, true]);
    }
  });

  it.each([
    ['1200-195', 'mainland'],
    ['8000-123', 'mainland'],
    ['9000-082', 'madeira'],
    ['9400-001', 'madeira'],
    ['9500-150', 'azores'],
    ['9980-024', 'azores'],
  ])('postal code %s lies in %s', (code, region) => expect(regionOfPostalCode(code)).toBe(region));
});
