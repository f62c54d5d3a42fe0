import type { CalendarEntry } from '#domain/calendar/calendar-entry';

import { dayNumberOf, toDayNumber, weekdayOf } from '#domain/calendar/civil-date';
import { inYear } from '#domain/calendar/holidays';

/** The years that are tabulated; days outside are looked at one by one. */
const firstYear = 1990;
const lastYear = 2110;
const origin = dayNumberOf(firstYear, 1, 1);
const length = dayNumberOf(lastYear + 1, 1, 1) - origin;

/** Working days of a region as two tables: days since 1990 fit in 16 bits. */
export type RegionDays = {
  /** rank[i]: working days from 1990-01-01 to the i-th day after it, that day excluded. */
  readonly rank: Uint16Array;
  /** day[r]: the working day that has r working days before it. */
  readonly day: Uint16Array;
  readonly holidays: HolidaysByDay;
};

export type HolidaysByDay = ReadonlyMap<number, readonly CalendarEntry[]>;

/**
 * The few days that one municipality takes out of its region's working days. `before` and `skips`
 * count them per block of 64 days and of 64 ranks, so that finding one is not a search.
 */
export type LocalDays = {
  readonly days: Uint16Array;
  readonly before: Uint8Array;
  readonly ranks: Uint16Array;
  readonly skips: Uint8Array;
  readonly holidays: HolidaysByDay;
};

const block = 6;
const blocks = (length >> block) + 2;

/** The table of a region's holidays: about 150 kB, shared by all its municipalities. */
export function tabulate(entries: readonly CalendarEntry[]): RegionDays {
  const holidays = holidaysByDay(entries);
  const rank = new Uint16Array(length + 1);
  const day = new Uint16Array(length);
  let working = 0;
  for (let index = 0; index < length; index += 1) {
    rank[index] = working;
    if (weekdayOf(origin + index) > 5 || holidays.has(origin + index)) continue;
    day[working] = index;
    working += 1;
  }
  rank[length] = working;

  return { rank, day: day.slice(0, working), holidays };
}

/** The municipal layer: only days that would otherwise count stand in it. */
export function tabulateLocal(region: RegionDays, entries: readonly CalendarEntry[]): LocalDays {
  const holidays = holidaysByDay(entries);
  const days = [...holidays.keys()]
    .filter((day) => weekdayOf(day) <= 5 && !region.holidays.has(day))
    .map((day) => day - origin)
    .toSorted((a, b) => a - b);
  const ranks = days.map((day, index) => (region.rank[day] ?? 0) - index);

  return {
    days: Uint16Array.from(days),
    before: countPerBlock(days),
    ranks: Uint16Array.from(ranks),
    skips: countPerBlock(ranks),
    holidays,
  };
}

/** Whether a day number lies in the tabulated years. */
export function isTabulated(day: number): boolean {
  return day >= origin && day < origin + length;
}

/** Working days before the day (that day excluded); undefined outside the tabulated years. */
export function rankOf(
  region: RegionDays,
  local: LocalDays | undefined,
  day: number,
): number | undefined {
  const index = day - origin;
  const rank = region.rank[index];
  if (rank === undefined || local === undefined) return rank;

  const { days } = local;
  let passed = local.before[index >> block] ?? 0;
  while ((days[passed] ?? length) < index) passed += 1;

  return rank - passed;
}

/** The working day with exactly `rank` working days before it; undefined outside the table. */
export function workingDayAt(
  region: RegionDays,
  local: LocalDays | undefined,
  rank: number,
): number | undefined {
  let inRegion = rank;
  if (local !== undefined) {
    const { ranks } = local;
    let skipped = local.skips[rank >> block] ?? 0;
    while ((ranks[skipped] ?? length) <= rank) skipped += 1;
    inRegion += skipped;
  }
  const index = region.day[inRegion];

  return index === undefined ? undefined : origin + index;
}

function holidaysByDay(entries: readonly CalendarEntry[]): Map<number, CalendarEntry[]> {
  const byDay = new Map<number, CalendarEntry[]>();
  for (let year = firstYear; year <= lastYear; year += 1) addHolidays(byDay, entries, year);

  return byDay;
}

/** Adds the holidays of one year, by day number; those that coincide stand together. */
export function addHolidays(
  byDay: Map<number, CalendarEntry[]>,
  entries: readonly CalendarEntry[],
  year: number,
): void {
  for (const { date, entry } of inYear(entries, year)) {
    const day = toDayNumber(date);
    byDay.set(day, [...(byDay.get(day) ?? []), entry]);
  }
}

/** For each block of 64, how many of the sorted values lie before the block. */
function countPerBlock(sorted: readonly number[]): Uint8Array {
  const counts = new Uint8Array(blocks);
  let passed = 0;
  for (let index = 0; index < blocks; index += 1) {
    while ((sorted[passed] ?? Infinity) < index << block) passed += 1;
    counts[index] = passed;
  }

  return counts;
}
