import type { DayRule } from '#domain/calendar/day-rule';
import type { PlainDay } from '#domain/verification/plain-day';

import { dayOf, daysAway, readDay, weekdayOf, yearOf } from '#domain/verification/plain-day';

const { floor } = Math;

/** Easter Sunday by Gauss's rule with its two corrections; the engine uses another method. */
export function easterOf(year: number): PlainDay {
  const century = floor(year / 100);
  const moon = 15 - floor((13 + 8 * century) / 25) + century - floor(century / 4);
  const start = moon % 30;
  const fullMoon = (19 * (year % 19) + start) % 30;
  const toSunday =
    (2 * (year % 4) + 4 * (year % 7) + 6 * fullMoon + 4 + century - floor(century / 4)) % 7;
  if (fullMoon === 29 && toSunday === 6) return dayOf(year, 4, 19);
  if (fullMoon === 28 && toSunday === 6 && (11 * start + 11) % 30 < 19) return dayOf(year, 4, 18);

  return daysAway(dayOf(year, 3, 22), fullMoon + toSunday);
}

/** The day of a year on which a rule falls; undefined for a single date of another year. */
export function feastOf(rule: DayRule, year: number): PlainDay | undefined {
  if (rule.kind === 'date') {
    const day = readDay(rule.date);

    return yearOf(day) === year ? day : undefined;
  }
  if (rule.kind === 'fixed') return dayOf(year, rule.month, rule.day);
  if (rule.kind === 'easter') return daysAway(easterOf(year), rule.offset);

  let day = dayOf(year, rule.month, 1);
  while (weekdayOf(day) !== rule.weekday % 7) day = daysAway(day, 1);

  return daysAway(day, 7 * (rule.nth - 1) + rule.offset);
}

/**
 * Judicial vacations (Lei 62/2013, art. 28): 22 December to 3 January, Palm Sunday to Easter Monday,
 * 16 July to 31 August, first and last day included.
 */
export function isJudicialVacation(day: PlainDay): boolean {
  const monthAndDay = day % 10_000;
  if (monthAndDay >= 1222 || monthAndDay <= 103) return true;
  if (monthAndDay >= 716 && monthAndDay <= 831) return true;
  const easter = easterOf(yearOf(day));

  return day >= daysAway(easter, -7) && day <= daysAway(easter, 1);
}
