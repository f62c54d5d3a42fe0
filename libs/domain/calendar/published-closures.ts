import type { CalendarEntry, Extent } from '#domain/calendar/calendar-entry';
import type { Text } from '#domain/calendar/text';

import { civilDate } from '#domain/calendar/civil-date';

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
export const publishedClosures: readonly CalendarEntry[] = [
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

function granted(date: string, name: Text, extent: Extent = 'full'): CalendarEntry {
  return {
    key: `closure.central_government.${date}`,
    effect: 'rolls',
    extent,
    scope: { kind: 'authority', code: 'central_government' },
    day: { kind: 'date', date: civilDate(date) },
    name,
    citation: 'Despacho do Governo, conforme a imprensa',
    confidence: 'secondary',
  };
}
