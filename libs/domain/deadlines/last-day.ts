import type { Calendar } from '#domain/calendar/calendar';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { Reading } from '#domain/deadlines/readings';
import type { Period } from '#domain/deadlines/rule';

import { addDays } from '#domain/calendar/civil-date';
import { continuousEnd, workingDaysOf } from '#domain/deadlines/period-end';

type Span = { readonly start: CivilDate; readonly period: Period };

/** The day on which a period ends under a reading: the last one counted, moved to an open day. */
export function lastDay(calendar: Calendar, span: Span, reading: Reading): CivilDate {
  return roll(calendar, lastCounted(calendar, span, reading), reading);
}

/** The last day counted, whether or not the service is open on it. */
export function lastCounted(
  calendar: Calendar,
  { start, period }: Span,
  { municipal }: Reading,
): CivilDate {
  return (
    continuousEnd(start, period) ??
    calendar.addWorkingDays(start, workingDaysOf(period) ?? 0, municipal)
  );
}

/** The first day, from the last one counted on, on which the service is open (CPA 87 f and g). */
export function roll(calendar: Calendar, last: CivilDate, reading: Reading): CivilDate {
  let date = last;
  while (!calendar.isWorkingDay(date, reading.municipal) || isClosed(calendar, date, reading)) {
    date = addDays(date, 1);
  }

  return date;
}

function isClosed(calendar: Calendar, date: CivilDate, { partial }: Reading): boolean {
  const extent = calendar.closureOn(date)?.extent;

  return extent === 'full' || (extent === 'partial' && partial === 'partial_rolls');
}
