import type { CivilDate } from '#domain/calendar/civil-date';
import type { Period } from '#domain/deadlines/rule';

import { addDays, addMonths, isoWeekday } from '#domain/calendar/civil-date';

/** Working days that a period counts; 24 and 48 hours are 1 and 2 days (CPA 87 e). Undefined when it
 * runs continuously. */
export function workingDaysOf({ unit, count }: Period): number | undefined {
  if (unit === 'working_days') return count;

  return unit === 'hours' ? count / 24 : undefined;
}

/**
 * Last day of a period that counts every calendar day (CPA 87 d) or runs date to date (Civil Code
 * art. 279 c); a roll comes after. Undefined for a period in working days.
 */
export function continuousEnd(start: CivilDate, { unit, count }: Period): CivilDate | undefined {
  if (unit === 'calendar_days') return addDays(start, count);
  if (unit === 'months') return addMonths(start, count);

  return unit === 'years' ? addMonths(start, count * 12) : undefined;
}

/**
 * The earliest day a period can possibly end, whatever holidays a future law makes or unmakes:
 * weekends alone suspend, nothing rolls.
 */
export function earliestEnd(start: CivilDate, period: Period): CivilDate {
  const end = continuousEnd(start, period);
  if (end !== undefined) return end;

  let date = start;
  for (let left = workingDaysOf(period) ?? 0; left > 0;) {
    date = addDays(date, 1);
    if (isoWeekday(date) <= 5) left -= 1;
  }

  return date;
}
