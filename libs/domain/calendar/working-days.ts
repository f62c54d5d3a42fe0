import type { CalendarEntry } from '#domain/calendar/calendar-entry';

import { isInForce } from '#domain/calendar/calendar-entry';
import { dayNumberOf, fromDayNumber, weekdayOf } from '#domain/calendar/civil-date';
import { dayInYear } from '#domain/calendar/day-rule';

/** The years that are tabulated; days outside are looked at one by one. */
const firstYear = 1990;
const lastYear = 2110;
const origin = dayNumberOf(firstYear, 1, 1);
const length = dayNumberOf(lastYear + 1, 1, 1) - origin;

/** The same years one by one: for them every day of an entry is known beforehand. */
export const tabulatedYears: readonly number[] = Array.from(
  { length: lastYear - firstYear + 1 },
  (_, index) => firstYear + index,
);

/** Working days of a region, about 150 kB: days since 1990 fit in 16 bits. */
export type RegionDays = {
  /** rank[i]: working days from 1990-01-01 to the i-th day after it, that day excluded. */
  readonly rank: Uint16Array;
  /** day[r]: the working day that has r working days before it. */
  readonly day: Uint16Array;
};

/**
 * The few days that one municipality takes out of its region's working days, and the ranks they would
 * have had. `before` and `skips` count them per block of 64, so that finding one is not a search.
 */
export type LocalDays = {
  readonly days: Uint16Array;
  readonly before: Uint8Array;
  readonly ranks: Uint16Array;
  readonly skips: Uint8Array;
};

const blockBits = 6;
const blocks = (length >> blockBits) + 2;
const noMore = 65_535;

/** The table of a region's holidays, shared by all its municipalities. */
export function tabulate(holidays: readonly CalendarEntry[]): RegionDays {
  const free = new Set(observedDays(holidays));
  const rank = new Uint16Array(length + 1);
  const day = new Uint16Array(length);
  let working = 0;
  for (let index = 0; index < length; index += 1) {
    rank[index] = working;
    if (weekdayOf(origin + index) > 5 || free.has(index)) continue;
    day[working] = index;
    working += 1;
  }
  rank[length] = working;

  return { rank, day: day.slice(0, working) };
}

/** The municipal layer: only days that would otherwise count stand in it. */
export function tabulateLocal(region: RegionDays, holidays: readonly CalendarEntry[]): LocalDays {
  const { rank } = region;
  const days = [...new Set(observedDays(holidays))]
    .filter((index) => (rank[index + 1] ?? 0) > (rank[index] ?? 0))
    .toSorted((a, b) => a - b);
  const ranks = days.map((index, passed) => (rank[index] ?? 0) - passed);

  return {
    days: Uint16Array.of(...days, noMore),
    before: countPerBlock(days),
    ranks: Uint16Array.of(...ranks, noMore),
    skips: countPerBlock(ranks),
  };
}

/** Whether a day number lies in the tabulated years. */
export function isTabulated(day: number): boolean {
  return day >= origin && day < origin + length;
}

/** Working days before a tabulated day (that day excluded); -1 outside the tabulated years. */
export function rankOf(region: RegionDays, local: LocalDays | undefined, day: number): number {
  const index = day - origin;
  const rank = region.rank[index];
  if (rank === undefined) return -1;
  if (local === undefined) return rank;

  const { days } = local;
  let passed = local.before[index >> blockBits] ?? 0;
  while ((days[passed] ?? noMore) < index) passed += 1;

  return rank - passed;
}

/** The working day with exactly `rank` working days before it; -1 outside the tabulated years. */
export function workingDayAt(
  region: RegionDays,
  local: LocalDays | undefined,
  rank: number,
): number {
  if (rank < 0 || rank >= region.day.length) return -1;

  let inRegion = rank;
  if (local !== undefined) {
    const { ranks } = local;
    let skipped = local.skips[rank >> blockBits] ?? 0;
    while ((ranks[skipped] ?? noMore) <= rank) skipped += 1;
    inRegion += skipped;
  }
  const index = region.day[inRegion];

  return index === undefined ? -1 : origin + index;
}

/** Days since 1990 on which the entries are in force, in no order. */
function observedDays(entries: readonly CalendarEntry[]): number[] {
  const days: number[] = [];
  for (const entry of entries) {
    for (let year = firstYear; year <= lastYear; year += 1) {
      const day = dayInYear(entry.day, year);
      if (day === undefined || !isTabulated(day)) continue;
      const isBounded = entry.validFrom !== undefined || entry.validTo !== undefined;
      if (!isBounded || isInForce(entry, fromDayNumber(day))) days.push(day - origin);
    }
  }

  return days;
}

/** For each block of 64, how many of the sorted values lie before the block. */
function countPerBlock(sorted: readonly number[]): Uint8Array {
  const counts = new Uint8Array(blocks);
  let passed = 0;
  for (let index = 0; index < blocks; index += 1) {
    while ((sorted[passed] ?? Infinity) < index << blockBits) passed += 1;
    counts[index] = passed;
  }

  return counts;
}
