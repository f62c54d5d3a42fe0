import type { CivilDate } from '#domain/calendar/civil-date';
import type { Confidence } from '#domain/calendar/confidence';
import type { Text } from '#domain/calendar/text';

import { dayNumberOf, fromDayNumber, weekdayOf } from '#domain/calendar/civil-date';
import { easterSunday } from '#domain/calendar/easter';

export type HolidayScope = 'national' | 'regional' | 'municipal';

/** Which day of a year: offsets are calendar days, weekdays 1 (Monday) to 7 (Sunday). */
export type DayRule =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  | { readonly kind: 'easter'; readonly offset: number }
  | {
      readonly kind: 'nth_weekday';
      readonly month: number;
      readonly weekday: number;
      readonly nth: number;
      readonly offset: number;
    };

export type HolidayRule = {
  readonly name: Text;
  readonly scope: HolidayScope;
  readonly day: DayRule;
  readonly citation: string;
  readonly confidence: Confidence;
  readonly validFrom?: CivilDate;
  readonly validTo?: CivilDate;
  /** A stretch in which the law kept the holiday on paper but nobody observed it. */
  readonly suspended?: {
    readonly from: CivilDate;
    readonly to: CivilDate;
    readonly citation: string;
  };
};

/** A fixed day of the year. */
export function fixed(month: number, day: number): DayRule {
  return { kind: 'fixed', month, day };
}

/** So many calendar days after (before, when negative) Easter Sunday. */
export function easter(offset: number): DayRule {
  return { kind: 'easter', offset };
}

/** Day number on which a rule falls in a year, whether or not it is in force then. */
export function dayInYear(rule: DayRule, year: number): number {
  if (rule.kind === 'fixed') return dayNumberOf(year, rule.month, rule.day);
  if (rule.kind === 'easter') return easterSunday(year) + rule.offset;

  const first = dayNumberOf(year, rule.month, 1);
  const toWeekday = (rule.weekday - weekdayOf(first) + 7) % 7;

  return first + toWeekday + (rule.nth - 1) * 7 + rule.offset;
}

/** Whether the holiday is observed on that day of its own. */
export function isObserved(rule: HolidayRule, day: number): boolean {
  const { validFrom, validTo, suspended } = rule;
  if (validFrom === undefined && validTo === undefined && suspended === undefined) return true;

  const date = fromDayNumber(day);
  if (validFrom !== undefined && date < validFrom) return false;
  if (validTo !== undefined && date > validTo) return false;

  return suspended === undefined || date < suspended.from || date > suspended.to;
}
