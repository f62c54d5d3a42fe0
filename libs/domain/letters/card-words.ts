import type { CivilDate } from '#domain/calendar/civil-date';
import type { EuCard } from '#domain/receipts/receipt-lines';

import { addMonths } from '#domain/calendar/civil-date';
import { longDate, typeset } from '#domain/letters/typography';

/** The legal basis that a card should have, in the words of a letter. */
export const basisWords: Readonly<Record<EuCard, string>> = {
  art_15: typeset(
    'o art.º 15.º da Lei n.º 37/2006 (cartão de residência do familiar de cidadão da União)',
  ),
  art_17: typeset('o art.º 17.º da Lei n.º 37/2006 (cartão de residência permanente)'),
};

/** Why it is that one: the five years of art. 13, as far as the dates say so; undefined otherwise. */
export function reasonWords(
  card: EuCard,
  residentSince: CivilDate,
  today: CivilDate,
): string | undefined {
  const hasFiveYears = addMonths(residentSince, 60) <= today;
  if (hasFiveYears !== (card === 'art_17')) return undefined;
  const since = `a residência legal em Portugal começou em ${longDate(residentSince)}`;

  return hasFiveYears
    ? `${since} e dura há mais de cinco anos`
    : `${since} e ainda não dura há cinco anos`;
}
