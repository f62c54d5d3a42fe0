import type { HolidayRule, HolidayScope } from '#domain/calendar/holiday-rule';

import { weekdayOf } from '#domain/calendar/civil-date';
import { dayInYear, isObserved } from '#domain/calendar/holiday-rule';

/** Day numbers of the holidays that fall on Monday to Friday, with prefix counts beside them. */
export type WorkingDays = {
  readonly holidays: Int32Array;
  /** before[i]: working days from the origin to holidays[i], that day excluded. */
  readonly before: Int32Array;
  readonly rules: readonly (readonly HolidayRule[])[];
};

// Wider than the civil dates accepted, so that the longest period from the last one still counts.
const firstYear = 1880;
const lastYear = 2225;

// 5 January 1970, a Monday: weekdays are counted in whole weeks from here.
const origin = 4;

/**
 * The table that makes counting a few look-ups: weekends are arithmetic, so that only the holidays
 * that take a weekday away need to be kept (about eleven a year), in day order.
 */
export function tabulate(rules: readonly HolidayRule[]): WorkingDays {
  const byDay = new Map<number, HolidayRule[]>();
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const rule of rules) {
      const day = dayInYear(rule.day, year);
      if (weekdayOf(day) > 5 || !isObserved(rule, day)) continue;
      byDay.set(day, [...(byDay.get(day) ?? []), rule]);
    }
  }

  return fromEntries([...byDay].toSorted(([a], [b]) => a - b));
}

/** The same table as if one kind of holiday did not exist. */
export function withoutScope(table: WorkingDays, scope: HolidayScope): WorkingDays {
  const entries = [...table.holidays].flatMap((day, index): Entry[] => {
    const rules = (table.rules[index] ?? []).filter((rule) => rule.scope !== scope);

    return rules.length === 0 ? [] : [[day, rules]];
  });

  return fromEntries(entries);
}

type Entry = readonly [day: number, observed: readonly HolidayRule[]];

function fromEntries(entries: readonly Entry[]): WorkingDays {
  return {
    holidays: Int32Array.from(entries, ([day]) => day),
    before: Int32Array.from(entries, ([day], index) => weekdaysBefore(day) - index),
    rules: entries.map(([, observed]) => observed),
  };
}

/** The holidays observed on a weekday; empty on an ordinary one and on weekends. */
export function rulesOn(table: WorkingDays, day: number): readonly HolidayRule[] {
  const index = firstAtLeast(table.holidays, day);

  return table.holidays[index] === day ? (table.rules[index] ?? []) : [];
}

/** Whether the day is neither a weekend nor a holiday of the table. */
export function isWorking(table: WorkingDays, day: number): boolean {
  return weekdayOf(day) <= 5 && table.holidays[firstAtLeast(table.holidays, day)] !== day;
}

/** Working days from the table's origin to the day, that day excluded; negative before the origin. */
export function workingDaysBefore(table: WorkingDays, day: number): number {
  return weekdaysBefore(day) - firstAtLeast(table.holidays, day);
}

/** The working day that has exactly `rank` working days before it; inverse of workingDaysBefore. */
export function workingDayAt(table: WorkingDays, rank: number): number {
  const weekdays = rank + firstAtLeast(table.before, rank + 1);
  const week = Math.floor(weekdays / 5);

  return origin + week * 7 + (weekdays - week * 5);
}

function weekdaysBefore(day: number): number {
  const week = Math.floor((day - origin) / 7);

  return week * 5 + Math.min(day - origin - week * 7, 5);
}

function firstAtLeast(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }

  return low;
}
