import type { Calendar } from '#domain/calendar/calendar';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { SkippedDay, SkippedReason } from '#domain/calendar/skipped-reason';

import { fromDayNumber, toDayNumber, weekdayOf } from '#domain/calendar/civil-date';
import { holidayReason } from '#domain/calendar/skipped-reason';

/**
 * The holiday of a Saturday; undefined when it has none. The count needs none of them, the end of a
 * court term does: it may be read to end on a Saturday, but on no holiday (Civil Code 279 e).
 */
export function saturdayHoliday(calendar: Calendar, date: CivilDate): SkippedReason | undefined {
  const day = toDayNumber(date);

  return weekdayOf(day) === 6 ? holidayReason(calendar.days.holidaysOn(day)) : undefined;
}

/** The holidays of the Saturdays from `from` to `until`, both included, in date order. */
export function saturdayHolidaysBetween(
  calendar: Calendar,
  from: CivilDate,
  until: CivilDate,
): SkippedDay[] {
  const found: SkippedDay[] = [];
  const first = toDayNumber(from);
  const last = toDayNumber(until);
  for (let day = first + 6 - (weekdayOf(first) % 7); day <= last; day += 7) {
    const date = fromDayNumber(day);
    const reason = saturdayHoliday(calendar, date);
    if (reason !== undefined) found.push({ date, ...reason });
  }

  return found;
}
