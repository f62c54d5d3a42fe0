import type { Place } from '#domain/calendar/place';
import type { Text } from '#domain/calendar/text';

import { findOffice } from '#domain/calendar/offices';
import { findMunicipality } from '#domain/calendar/places';

/** The place of an AIMA office, with what it closes itself, or of a municipality; undefined when unknown. */
export function placeNamed(name: unknown): Place | undefined {
  if (typeof name !== 'string') return undefined;
  const office = findOffice(name);
  const municipality = findMunicipality(office?.municipality ?? name);
  if (municipality === undefined) return undefined;

  return { municipality, ...(office && { office: office.key }) };
}

export const placeReason: Text = {
  pt: 'serviço ou município desconhecido (nome ou código INE)',
  en: 'unknown office or municipality (name or INE code)',
};
