/** Lower case, without accents: "Conceição" and "conceicao" are found alike. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a search; more than eight narrow nothing. */
export function searchWords(text: string | undefined): string[] {
  return searchTokens([text]).slice(0, 8);
}

/** The words by which a person is found: parts of the name, numbers, references. */
export function searchTokens(texts: readonly (string | null | undefined)[]): string[] {
  const words = texts.flatMap((text) => fold(text ?? '').split(/[^\p{L}\p{N}]+/u));

  return [...new Set(words.filter((word) => word.length > 0).map((word) => word.slice(0, 64)))];
}
