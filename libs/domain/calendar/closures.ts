import type { CivilDate } from '#domain/calendar/civil-date';
import type { Confidence } from '#domain/calendar/confidence';
import type { Text } from '#domain/calendar/text';

import { civilDate } from '#domain/calendar/civil-date';

export type ClosureScope =
  'central_government' | 'regional_government' | 'municipal_government' | 'office';

/**
 * A day on which the service is not open to the public or not for its normal hours. It never suspends
 * a term: it moves the term's last day to the next working day (CPA art. 87 f and g).
 */
export type Closure = {
  readonly date: CivilDate;
  readonly extent: 'full' | 'partial';
  readonly scope: ClosureScope;
  readonly reason: Text;
  readonly citation: string;
  readonly confidence: Confidence;
};

const carnival = { pt: 'tolerância de ponto no Carnaval', en: 'Carnival day off' };
const christmas = { pt: 'tolerância de ponto no Natal', en: 'Christmas day off' };
const newYear = { pt: 'tolerância de ponto no Ano Novo', en: 'New Year day off' };
const easter = {
  pt: 'tolerância de ponto na tarde de Quinta-feira Santa',
  en: 'Maundy Thursday afternoon off',
};

/**
 * Days off granted by the Government to central services and public institutes, hence to AIMA, I.P.
 * Days granted by a regional government alone (2 January 2026, Madeira) do not bind AIMA.
 */
export const publishedClosures: readonly Closure[] = [
  granted('2023-02-21', carnival),
  granted('2023-12-26', christmas),
  granted('2024-01-02', newYear),
  granted('2024-02-13', carnival),
  granted('2024-03-28', easter, 'partial'),
  granted('2024-12-24', christmas),
  granted('2024-12-31', newYear),
  granted('2025-03-04', carnival),
  granted('2025-04-17', easter, 'partial'),
  granted('2025-12-24', christmas),
  granted('2025-12-26', christmas),
  granted('2025-12-31', newYear),
  granted('2026-02-17', carnival),
];

function granted(day: string, reason: Text, extent: Closure['extent'] = 'full'): Closure {
  return {
    date: civilDate(day),
    extent,
    scope: 'central_government',
    reason,
    citation: 'Despacho do Governo, conforme a imprensa',
    confidence: 'secondary',
  };
}
