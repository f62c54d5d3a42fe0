/** No source gives the postal address of an office: it alone is named as missing. */
const unknown = '[Morada postal da loja da AIMA]';

/** That a letter says all of this, and leaves nothing else blank. */
export function expectWords(text: string, says: readonly (string | RegExp)[]): void {
  for (const words of says)
    expect(text).toEqual(
      words instanceof RegExp ? expect.stringMatching(words) : expect.stringContaining(words),
    );
  expect(text.replaceAll(unknown, '')).not.toMatch(/[{}[\]]/);
}
