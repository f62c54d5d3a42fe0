import type { CalendarEntry } from '#domain/calendar/calendar-entry';

import { fromDayNumber, toDayNumber } from '#domain/calendar/civil-date';
import { inYear } from '#domain/calendar/holidays';

/** The entries that fall on a day number, worked out year by year when a year is first asked for. */
export function holidaysByDay(
  entries: readonly CalendarEntry[],
): (day: number) => readonly CalendarEntry[] {
  const years = new Map<number, Map<number, CalendarEntry[]>>();

  return (day) => {
    const year = Number(fromDayNumber(day).slice(0, 4));
    const known = years.get(year) ?? daysOfYear(entries, year);
    years.set(year, known);

    return known.get(day) ?? none;
  };
}

const none: readonly CalendarEntry[] = [];

function daysOfYear(entries: readonly CalendarEntry[], year: number): Map<number, CalendarEntry[]> {
  const byDay = new Map<number, CalendarEntry[]>();
  for (const { date, entry } of inYear(entries, year)) {
    const day = toDayNumber(date);
    byDay.set(day, [...(byDay.get(day) ?? []), entry]);
  }

  return byDay;
}
