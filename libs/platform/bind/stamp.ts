/** Draws words, each of whose letters Latin-1 knows, with the font of the bound file. Undoes first what the page left behind. */
export function stampOf(matrix: string, words: string): string {
  const hex = Buffer.from(words, 'latin1').toString('hex');

  return `\nQ q BT /PrazoFolio 8 Tf 0.1 0.2 0.45 rg ${matrix} Tm <${hex}> Tj ET Q\n`;
}
