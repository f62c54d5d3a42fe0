import { postalLineOf } from '#domain/identifiers/postal-line-of';

describe('the place of an address', () => {
  it.each([
    [
      'Rua da Conceição, 12, 3.º esq.\n1100-153 Lisboa\nTel. 210 000 000',
      { code: '1100-153', place: 'Lisboa' },
    ],
    ['Rua da Rosa, 12\n9500 - 150 Ponta Delgada', { code: '9500-150', place: 'Ponta Delgada' }],
    ['Rua da Rosa, 12, Lisboa', undefined],
    ['0100-153 Lisboa', undefined],
    ['', undefined],
  ])('%j is %j', (address, line) => expect(postalLineOf(address)).toEqual(line));
});
