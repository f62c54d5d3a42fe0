import type { CivilDate } from '#domain/calendar/civil-date';
import type { Citation } from '#domain/calendar/confidence';
import type { Text } from '#domain/calendar/text';

import { civilDate } from '#domain/calendar/civil-date';

export type FeeBand = {
  readonly key: string;
  readonly name: Text;
  /** Euros, from and to. */
  readonly eur: readonly [from: number, to: number];
  readonly validFrom?: CivilDate;
  readonly validTo?: CivilDate;
  readonly source: Citation;
};

const order2023: Citation = {
  text: 'Portaria 307/2023 (25 % menos no canal digital), conforme a imprensa',
  confidence: 'secondary',
};
const table2026: Citation = {
  text: 'Atualização de 1 de março de 2026, conforme a imprensa',
  confidence: 'secondary',
};
const article: Citation = {
  text: 'Artigo de prática sobre cartões do art. 15 registados como art. 17 (maio de 2026)',
  confidence: 'article',
};
const from2023 = civilDate('2023-10-29');
const until2026 = civilDate('2026-02-28');
const from2026 = civilDate('2026-03-01');

/** What AIMA charged, by the sources. They disagree: an amount is a hint and proves nothing. */
export const feeBands: readonly FeeBand[] = [
  {
    key: 'receipt.art_15',
    name: { pt: 'Recibo do cartão temporário', en: 'Receipt of the temporary card' },
    eur: [150, 175],
    source: article,
  },
  {
    key: 'receipt.art_17',
    name: { pt: 'Recibo do cartão permanente', en: 'Receipt of the permanent card' },
    eur: [230, 280],
    source: article,
  },
  {
    key: 'permit.renewal',
    name: { pt: 'Renovação ou alteração de título', en: 'Renewal or alteration of a permit' },
    eur: [42.46, 56.62],
    validFrom: from2023,
    validTo: until2026,
    source: order2023,
  },
  {
    key: 'permit.renewal',
    name: { pt: 'Renovação de título', en: 'Renewal of a permit' },
    eur: [70, 160],
    validFrom: from2026,
    source: table2026,
  },
  {
    key: 'permit.permanent',
    name: { pt: 'Título permanente', en: 'Permanent permit' },
    eur: [241.7, 322.27],
    validFrom: from2023,
    validTo: until2026,
    source: order2023,
  },
  {
    key: 'golden_visa.analysis',
    name: { pt: 'ARI: análise', en: 'Golden visa: analysis' },
    eur: [773.74, 773.74],
    validFrom: from2023,
    validTo: until2026,
    source: order2023,
  },
  {
    key: 'golden_visa.grant',
    name: { pt: 'ARI: concessão', en: 'Golden visa: grant' },
    eur: [7730.11, 7730.11],
    validFrom: from2023,
    validTo: until2026,
    source: order2023,
  },
  {
    key: 'golden_visa.grant',
    name: { pt: 'ARI: concessão', en: 'Golden visa: grant' },
    eur: [7730.11, 8418],
    validFrom: from2026,
    source: table2026,
  },
  {
    key: 'golden_visa.renewal',
    name: { pt: 'ARI: renovação', en: 'Golden visa: renewal' },
    eur: [3865.79, 3865.79],
    validFrom: from2023,
    validTo: until2026,
    source: order2023,
  },
  {
    key: 'eu_family.card',
    name: { pt: 'Cartão de familiar de cidadão da União', en: "Card of an EU citizen's family" },
    eur: [7.5, 15],
    source: { text: 'Portaria 1334-D/2010, segundo um fórum', confidence: 'unverified' },
  },
];

/** The bands of a key on a day. */
export function feeBandsOn(key: string, on: CivilDate): FeeBand[] {
  return feeBands.filter(
    ({ key: each, validFrom = on, validTo = on }) =>
      each === key && validFrom <= on && on <= validTo,
  );
}

/** Whether an amount in euros lies in the band. */
export function isInBand({ eur: [from, to] }: FeeBand, amount: number): boolean {
  return from <= amount && amount <= to;
}
