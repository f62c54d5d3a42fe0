import { placeOf } from '#domain/letters/place-of';

describe('the place of an address', () => {
  it.each([
    ['Rua da Conceição, 12, 3.º esq.\n1100-153 Lisboa\nTel. 210 000 000', 'Lisboa'],
    ['Rua da Rosa, 12\n9500 - 150 Ponta Delgada', 'Ponta Delgada'],
    ['Rua da Rosa, 12, Lisboa', undefined],
    ['0100-153 Lisboa', undefined],
    ['', undefined],
  ])('%j is %s', (address, place) => expect(placeOf(address)).toBe(place));
});
