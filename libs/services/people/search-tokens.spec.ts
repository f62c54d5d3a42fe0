import { fold, searchTokens } from './search-tokens.ts';

describe('search', () => {
  it.each([
    ['Conceição', 'conceicao'],
    ['MÜLLER', 'muller'],
    ['Łukasz', 'łukasz'],
    ['Đặng', 'đang'],
  ])('%s is found as %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it('a name gives its words once each, a reference its parts', () => {
    expect(searchTokens(['Ana da Silva Silva', 'CT-2026-0418', null, undefined, ''])).toEqual([
      'ana',
      'da',
      'silva',
      'ct',
      '2026',
      '0418',
    ]);
  });

  it('composed and decomposed letters are the same', () => {
    expect(searchTokens(['Jose\u0301'])).toEqual(searchTokens(['José']));
  });
});
