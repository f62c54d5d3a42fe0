import type { CivilDate } from '#domain/calendar/civil-date';
import type { Period } from '#domain/deadlines/rule';

import { addDays, addMonths } from '#domain/calendar/civil-date';

/** Working days that a period counts; 24 and 48 hours are 1 and 2 days (CPA 87 e). Undefined when it
 * runs continuously. */
export function workingDaysOf({ unit, count }: Period): number | undefined {
  if (unit === 'working_days') return count;

  return unit === 'hours' ? count / 24 : undefined;
}

/**
 * Last day of a period that counts every calendar day (CPA 87 d) or runs date to date (Civil Code
 * art. 279 c), forward or (`sign` -1) backward; a roll comes after. Undefined in working days.
 */
export function continuousEnd(
  start: CivilDate,
  { unit, count }: Period,
  sign: 1 | -1 = 1,
): CivilDate | undefined {
  if (unit === 'calendar_days') return addDays(start, sign * count);
  if (unit === 'months') return addMonths(start, sign * count);

  return unit === 'years' ? addMonths(start, sign * count * 12) : undefined;
}
