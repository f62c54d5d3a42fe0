import { isNif } from '#domain/identifiers/nif';
import { isNiss } from '#domain/identifiers/niss';

describe('identifiers', () => {
  it.each([
    '123456789',
    '299999998',
    '300000014',
    '451234561',
    '501123458',
    '100000010',
    '100000070',
  ])('%s is a NIF', (text) => expect(isNif(text)).toBe(true));

  it.each([
    '123456780',
    '299999999',
    '12345678',
    '1234567890',
    '012345678',
    'abcdefghi',
    '12345678９',
  ])('%s is not a NIF', (text) => expect(isNif(text)).toBe(false));

  it.each([
    '11111111110',
    '12345678902',
    '12000000012',
    '10987654328',
    '29876543219',
    '31111111112',
  ])('%s is a NISS', (text) => expect(isNiss(text)).toBe(true));

  it.each(['11111111111', '12345678903', '1234567890', '31111111110'])('%s is not a NISS', (text) =>
    expect(isNiss(text)).toBe(false),
  );
});
