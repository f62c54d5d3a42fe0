import { buildCalendar, type Calendar } from '#domain/calendar/calendar';
import { publishedEntries } from '#domain/calendar/published-entries';
import { findMunicipality } from '#domain/calendar/places';

const calendars = new Map<string, Calendar>();

/** The working-day calendar of a municipality (INE code), built once per process. */
export function calendarOf(municipality: string): Calendar {
  const known = calendars.get(municipality);
  if (known) return known;

  const place = findMunicipality(municipality);
  if (!place) throw new Error(`Unknown municipality ${municipality}`);

  const calendar = buildCalendar({ municipality: place, entries: publishedEntries });
  calendars.set(municipality, calendar);

  return calendar;
}
