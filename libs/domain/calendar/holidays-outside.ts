import type { CalendarEntry } from '#domain/calendar/calendar-entry';

import { fromDayNumber } from '#domain/calendar/civil-date';
import { addHolidays } from '#domain/calendar/working-days';

/** Holidays of the years that no table covers, worked out year by year when they are asked for. */
export function holidaysOutside(
  entries: readonly CalendarEntry[],
): (day: number) => readonly CalendarEntry[] {
  const years = new Map<number, Map<number, CalendarEntry[]>>();

  return (day) => {
    const year = Number(fromDayNumber(day).slice(0, 4));
    const known = years.get(year) ?? new Map<number, CalendarEntry[]>();
    if (!years.has(year)) {
      years.set(year, known);
      addHolidays(known, entries, year);
    }

    return known.get(day) ?? none;
  };
}

const none: readonly CalendarEntry[] = [];
