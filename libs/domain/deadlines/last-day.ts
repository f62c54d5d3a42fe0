import type { Calendar } from '#domain/calendar/calendar';
import type { MunicipalReading } from '#domain/calendar/counted-days';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { ReadingChoices } from '#domain/deadlines/readings';
import type { Term } from '#domain/deadlines/term';

import { addDays, isoWeekday } from '#domain/calendar/civil-date';
import { judicialVacationOn } from '#domain/calendar/judicial-vacations';
import { saturdayHoliday } from '#domain/calendar/saturday-holidays';

/** The choice in the calendar's own words. */
export function municipalReading({ municipal }: ReadingChoices): MunicipalReading {
  return municipal === 'suspends' ? 'municipal_suspends' : 'municipal_counts';
}

/**
 * The first day, from the last one counted on, on which the act can be done (CPA 87 f and g; Civil
 * Code 279 e). A term that runs backward ends on the day before instead: never later than its last.
 */
export function roll(term: Term, last: CivilDate, choices: ReadingChoices): CivilDate {
  const step = term.direction === 'backward' ? -1 : 1;
  let date = last;
  while (!isOpen(term, date, choices)) date = addDays(date, step);

  return date;
}

function isOpen(term: Term, date: CivilDate, choices: ReadingChoices): boolean {
  if (term.regime === 'court') return isCourtDay(term, date, choices);

  return (
    term.calendar.isWorkingDay(date, municipalReading(choices)) && !isClosed(term, date, choices)
  );
}

function isCourtDay(term: Term, date: CivilDate, choices: ReadingChoices): boolean {
  const { calendar } = term;
  const isFree =
    choices.courtSaturday === 'stands' && isoWeekday(date) === 6
      ? !isHolidaySaturday(calendar, date, choices)
      : calendar.isWorkingDay(date, municipalReading(choices));
  if (!isFree || (choices.courtClosure === 'rolls' && isClosed(term, date, choices))) return false;

  return judicialVacationOn(date) === undefined;
}

function isHolidaySaturday(
  calendar: Calendar,
  date: CivilDate,
  { municipal }: ReadingChoices,
): boolean {
  const holiday = saturdayHoliday(calendar, date);

  return holiday !== undefined && (municipal === 'suspends' || !holiday.isMunicipalOnly);
}

function isClosed({ calendar }: Term, date: CivilDate, { partial }: ReadingChoices): boolean {
  const extent = calendar.closureOn(date)?.extent;

  return extent === 'full' || (extent === 'partial' && partial === 'rolls');
}
