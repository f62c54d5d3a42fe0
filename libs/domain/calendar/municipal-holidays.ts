import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import type { Confidence } from '#domain/calendar/confidence';
import type { DayRule } from '#domain/calendar/day-rule';

import { easter, fixed } from '#domain/calendar/day-rule';
import { findMunicipality } from '#domain/calendar/places';

const ascension = easter(39);
const sundayMonday = {
  kind: 'nth_weekday',
  month: 7,
  weekday: 7,
  nth: 2,
  offset: 1,
} as const satisfies DayRule;

/**
 * One holiday for each municipality (Código do Trabalho art. 235: optional, observed by public
 * services). Municipalities change them by resolution, so each row carries its own confidence.
 */
export const municipalHolidays: readonly CalendarEntry[] = [
  row('0104', fixed(5, 2), 'secondary'),
  row('0105', fixed(5, 12), 'secondary'),
  row('0109', fixed(1, 20), 'secondary'),
  row('0205', ascension, 'secondary'),
  row('0302', fixed(5, 3), 'secondary'),
  row('0303', fixed(6, 24), 'secondary'),
  row('0307', fixed(5, 16), 'secondary'),
  row('0308', fixed(6, 24), 'unverified'),
  row('0402', fixed(8, 22), 'secondary'),
  row('0412', fixed(5, 20), 'secondary'),
  row('0502', easter(16), 'secondary'),
  row('0503', fixed(10, 20), 'unverified'),
  row('0505', easter(15), 'secondary'),
  row('0603', fixed(7, 4), 'secondary'),
  row('0605', fixed(6, 24), 'unverified'),
  row('0617', fixed(1, 13), 'secondary'),
  row('0705', fixed(6, 29), 'case_law'),
  row('0713', fixed(1, 13), 'secondary'),
  row('0801', fixed(8, 20), 'unverified'),
  row('0805', fixed(9, 7), 'secondary'),
  row('0808', ascension, 'unverified'),
  row('0811', fixed(12, 11), 'unverified'),
  row('0814', fixed(6, 24), 'unverified'),
  row('0816', fixed(5, 13), 'secondary'),
  row('0907', fixed(11, 27), 'secondary'),
  row('0914', fixed(5, 21), 'secondary'),
  row('1006', fixed(5, 15), 'secondary'),
  row('1009', fixed(5, 22), 'secondary'),
  row('1010', ascension, 'unverified'),
  row('1012', fixed(1, 11), 'secondary'),
  row('1104', fixed(1, 13), 'secondary'),
  row('1105', fixed(6, 13), 'unverified'),
  row('1106', fixed(6, 13), 'secondary'),
  row('1107', fixed(7, 26), 'unverified'),
  row('1109', ascension, 'unverified'),
  row('1110', fixed(6, 7), 'unverified'),
  row('1111', fixed(6, 29), 'unverified'),
  row('1113', fixed(11, 11), 'unverified'),
  row('1114', ascension, 'unverified'),
  row('1115', fixed(9, 11), 'secondary'),
  row('1116', fixed(11, 19), 'unverified'),
  row('1207', fixed(1, 14), 'secondary'),
  row('1214', fixed(5, 23), 'secondary'),
  row('1306', sundayMonday, 'secondary'),
  row('1308', easter(51), 'secondary'),
  row('1312', fixed(6, 24), 'secondary'),
  row('1313', fixed(6, 29), 'unverified'),
  row('1316', fixed(6, 24), 'unverified'),
  row('1317', fixed(6, 24), 'unverified'),
  row('1416', fixed(3, 19), 'secondary'),
  row('1418', fixed(3, 1), 'secondary'),
  row('1419', ascension, 'unverified'),
  row('1503', fixed(6, 24), 'secondary'),
  row('1507', fixed(6, 29), 'unverified'),
  row('1510', fixed(6, 29), 'unverified'),
  row('1511', fixed(5, 4), 'secondary'),
  row('1512', fixed(9, 15), 'secondary'),
  row('1609', fixed(8, 20), 'secondary'),
  row('1707', fixed(5, 8), 'secondary'),
  row('1714', fixed(6, 13), 'secondary'),
  row('1818', fixed(5, 3), 'secondary'),
  row('1823', fixed(9, 21), 'secondary'),
  row('1824', fixed(5, 14), 'secondary'),
  row('3101', fixed(6, 24), 'secondary'),
  row('3102', fixed(10, 4), 'secondary'),
  row('3103', fixed(8, 21), 'secondary'),
  row('3104', fixed(5, 8), 'secondary'),
  row('3105', fixed(9, 8), 'secondary'),
  row('3106', fixed(7, 22), 'secondary'),
  row('3107', fixed(6, 29), 'secondary'),
  row('3108', fixed(1, 15), 'secondary'),
  row('3109', fixed(5, 25), 'secondary'),
  row('3110', fixed(1, 22), 'secondary'),
  row('3201', fixed(6, 24), 'secondary'),
  row('4203', easter(36), 'secondary'),
  row('4301', fixed(6, 24), 'unverified'),
  row('4701', fixed(6, 24), 'unverified'),
];

function row(municipality: string, day: DayRule, confidence: Confidence): CalendarEntry {
  const name = findMunicipality(municipality)?.name ?? municipality;

  return {
    key: `holiday.municipal.${municipality}`,
    effect: 'suspends',
    extent: 'full',
    scope: { kind: 'municipality', code: municipality },
    day,
    name: { pt: `feriado municipal: ${name}`, en: `municipal holiday: ${name}` },
    citation: 'Código do Trabalho, art. 235 (feriado municipal)',
    confidence,
  };
}
