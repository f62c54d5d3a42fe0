import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import type { CivilDate } from '#domain/calendar/civil-date';

import { inYear } from '#domain/calendar/holidays';
import { tabulatedYears } from '#domain/calendar/working-days';

/** Every day from 1990 to 2110 of which the entry speaks, in date order. */
export function daysOf(entry: CalendarEntry): CivilDate[] {
  return tabulatedYears.flatMap((year) => inYear([entry], year)).map(({ date }) => date);
}

/**
 * The days on which replacing one statement by another can change a count: all days of both when they
 * say different things about a day, else those that only one of them names. Names and sources change none.
 */
export function changedDays(
  before: CalendarEntry | undefined,
  after: CalendarEntry | undefined,
): CivilDate[] {
  const [old, now] = [before, after].map((entry) => (entry ? daysOf(entry) : []));
  if (!before || !after || !saysAlike(before, after))
    return [...new Set([...(old ?? []), ...(now ?? [])])];
  const [wasDay, isDay] = [new Set(old), new Set(now)];

  return [
    ...(old ?? []).filter((day) => !isDay.has(day)),
    ...(now ?? []).filter((day) => !wasDay.has(day)),
  ];
}

function saysAlike(a: CalendarEntry, b: CalendarEntry): boolean {
  return (
    a.effect === b.effect &&
    a.extent === b.extent &&
    a.scope.kind === b.scope.kind &&
    a.scope.code === b.scope.code
  );
}
