import type { Identifier } from '#domain/identifiers/identifier';

import { findMunicipality } from '#domain/calendar/places';
import { accepted, compact, refused } from '#domain/identifiers/identifier';

/** The INE code of a municipality: four digits. One that the calendar does not know warns. */
export function readMunicipalityCode(text: string): Identifier {
  const value = compact(text);
  if (!/^\d{4}$/.test(value)) {
    return refused(
      'O código do município tem quatro algarismos.',
      'A municipality code has four digits.',
    );
  }

  return accepted(
    value,
    findMunicipality(value) === undefined
      ? {
          pt: 'Não conhecemos este município: os seus feriados não serão contados.',
          en: 'We do not know this municipality: its holidays will not be counted.',
        }
      : undefined,
  );
}
