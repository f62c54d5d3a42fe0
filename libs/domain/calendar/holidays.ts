import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { Place } from '#domain/calendar/place';

import { isInForce } from '#domain/calendar/calendar-entry';
import { fromDayNumber } from '#domain/calendar/civil-date';
import { dayInYear } from '#domain/calendar/day-rule';
import { appliesAt } from '#domain/calendar/place';
import { publishedEntries } from '#domain/calendar/published-entries';

export type DatedEntry = { readonly date: CivilDate; readonly entry: CalendarEntry };

/**
 * The holidays of a year in date order. Feasts can coincide (Corpus Christi and 10 June): both are
 * listed, and whoever counts must treat the dates as a set.
 */
export function holidaysOf(
  place: Place,
  year: number,
  entries: readonly CalendarEntry[] = publishedEntries,
): DatedEntry[] {
  return inYear(
    entries.filter((entry) => entry.effect === 'suspends' && appliesAt(entry, place)),
    year,
  );
}

/** The days of a year on which the entries are in force, in date order, the widest scope first. */
export function inYear(entries: readonly CalendarEntry[], year: number): DatedEntry[] {
  return entries
    .flatMap((entry): DatedEntry[] => {
      const day = dayInYear(entry.day, year);
      if (day === undefined) return [];
      const date = fromDayNumber(day);

      return isInForce(entry, date) ? [{ date, entry }] : [];
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
