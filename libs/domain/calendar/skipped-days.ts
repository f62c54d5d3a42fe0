import type { CountedDays } from '#domain/calendar/counted-days';
import type { SkippedDay } from '#domain/calendar/skipped-reason';

import { fromDayNumber, weekdayOf } from '#domain/calendar/civil-date';
import { skippedReason } from '#domain/calendar/skipped-reason';

const weekends = new Map<number, SkippedDay>();

/**
 * The days that a calendar skips, by day number; undefined on a working day. Each is made once and
 * shared by every trace that names it, and weekends by every calendar.
 */
export function skippedDays(days: CountedDays): (day: number) => SkippedDay | undefined {
  const holidays = new Map<number, SkippedDay | undefined>();

  return (day) => {
    const known = weekdayOf(day) > 5 ? weekends : holidays;
    const found = known.get(day);
    if (found !== undefined) return found;
    const reason = skippedReason(day, days.holidaysOn(day));
    if (reason === undefined) return undefined;
    const skipped = { date: fromDayNumber(day), ...reason };
    known.set(day, skipped);

    return skipped;
  };
}
