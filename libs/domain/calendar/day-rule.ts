import type { CivilDate } from '#domain/calendar/civil-date';

import { dayNumberOf, toDayNumber, weekdayOf } from '#domain/calendar/civil-date';
import { easterSunday } from '#domain/calendar/easter';

/** Which day of a year: offsets are calendar days, weekdays 1 (Monday) to 7 (Sunday). */
export type DayRule =
  | { readonly kind: 'date'; readonly date: CivilDate }
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  | { readonly kind: 'easter'; readonly offset: number }
  | {
      readonly kind: 'nth_weekday';
      readonly month: number;
      readonly weekday: number;
      readonly nth: number;
      readonly offset: number;
    };

/** A fixed day of the year. */
export function fixed(month: number, day: number): DayRule {
  return { kind: 'fixed', month, day };
}

/** So many calendar days after (before, when negative) Easter Sunday. */
export function easter(offset: number): DayRule {
  return { kind: 'easter', offset };
}

/** Day number on which a rule falls in a year; undefined for a single date of another year. */
export function dayInYear(rule: DayRule, year: number): number | undefined {
  if (rule.kind === 'date') {
    return Number(rule.date.slice(0, 4)) === year ? toDayNumber(rule.date) : undefined;
  }
  if (rule.kind === 'fixed') return dayNumberOf(year, rule.month, rule.day);
  if (rule.kind === 'easter') return easterSunday(year) + rule.offset;

  const first = dayNumberOf(year, rule.month, 1);
  const toWeekday = (rule.weekday - weekdayOf(first) + 7) % 7;

  return first + toWeekday + (rule.nth - 1) * 7 + rule.offset;
}
