/** The two cards of Lei 37/2006 that counters confuse. */
export type EuCard = 'art_15' | 'art_17';

/** What a line of the receipt says; `other` is a card of another law or an odd validity. */
export type LineReading = EuCard | 'other' | undefined;

/** "Tipo de pedido" or "Categoria". */
export function readCategory(line: string | undefined): LineReading {
  const text = plain(line);
  const article = /\bart(?:igo|\.)?\s*(\d{1,3})/.exec(text)?.[1];
  if (article === undefined) return undefined;
  // An article 15 of another law is another thing altogether.
  if (/\b23\s*\/\s*2007\b/.test(text)) return 'other';
  if (article === '15') return 'art_15';

  return article === '17' ? 'art_17' : 'other';
}

/** "Documento a emitir". */
export function readDocument(line: string | undefined): LineReading {
  const text = plain(line);
  if (text === '') return undefined;
  if (!text.includes('cartao de residencia')) return 'other';

  return text.includes('permanente') ? 'art_17' : 'art_15';
}

/** "Validade prevista", in years. */
export function readValidity(line: string | undefined): LineReading {
  const [, count, unit] = /\b(\d{1,3})\s*(anos?|meses|mes)\b/.exec(plain(line)) ?? [];
  if (count === undefined || unit === undefined) return undefined;
  const years = unit.startsWith('ano') ? Number(count) : Number(count) / 12;
  if (years === 5) return 'art_15';

  return years === 10 ? 'art_17' : 'other';
}

function plain(line = ''): string {
  return line
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}
