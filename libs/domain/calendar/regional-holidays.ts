import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import type { Region } from '#domain/calendar/places';

import { civilDate } from '#domain/calendar/civil-date';
import { easter, fixed } from '#domain/calendar/day-rule';

/** Holidays of the two autonomous regions; the mainland has none of its own. */
export const regionalHolidays: readonly CalendarEntry[] = [
  {
    ...regional('azores', 'azores_day'),
    name: { pt: 'Dia da Região Autónoma dos Açores', en: 'Azores Day' },
    day: easter(50),
    citation: 'Decreto Regional 13/80/A, de 21 de agosto',
    confidence: 'law',
  },
  {
    ...regional('madeira', 'autonomy'),
    name: { pt: 'Dia da Autonomia da Madeira', en: 'Madeira Autonomy Day' },
    day: fixed(4, 2),
    // The decree's number was not found; the press reports 2025 as the first year.
    citation: 'Feriado regional observado desde 2025, conforme a imprensa regional',
    confidence: 'secondary',
    validFrom: civilDate('2025-01-01'),
  },
  {
    ...regional('madeira', 'madeira_day'),
    name: { pt: 'Dia da Região Autónoma da Madeira', en: 'Madeira Day' },
    day: fixed(7, 1),
    citation: 'Decreto Regional 27/79/M',
    confidence: 'law',
  },
  {
    ...regional('madeira', 'first_octave'),
    name: { pt: 'Primeira Oitava', en: 'First Octave of Christmas' },
    day: fixed(12, 26),
    citation: 'Decreto Legislativo Regional 18/2002/M',
    confidence: 'law',
    validFrom: civilDate('2002-01-01'),
  },
];

function regional(
  region: Region,
  key: string,
): Pick<CalendarEntry, 'key' | 'effect' | 'extent' | 'scope'> {
  return {
    key: `holiday.${region}.${key}`,
    effect: 'suspends',
    extent: 'full',
    scope: { kind: 'region', code: region },
  };
}
