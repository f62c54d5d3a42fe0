import type { Calendar } from '#domain/calendar/calendar';

import { buildCalendar } from '#domain/calendar/calendar';
import { findMunicipality } from '#domain/calendar/places';
import { publishedEntries } from '#domain/calendar/published-entries';

const calendars = new Map<string, Calendar>();

/** The calendar of a municipality (name or INE code) as this release ships it. Throws when unknown. */
export function publishedCalendar(nameOrCode: string): Calendar {
  const municipality = findMunicipality(nameOrCode);
  if (municipality === undefined) throw new RangeError(`not a municipality: ${nameOrCode}`);
  const known =
    calendars.get(municipality.code) ?? buildCalendar({ municipality, entries: publishedEntries });
  calendars.set(municipality.code, known);

  return known;
}
