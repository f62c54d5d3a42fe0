import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import type { LocalDays, RegionDays } from '#domain/calendar/working-days';

import { weekdayOf } from '#domain/calendar/civil-date';
import { isTabulated, rankOf, workingDayAt } from '#domain/calendar/working-days';

/** Whether the municipal holiday counts as a holiday of CPA art. 87 c; the law does not say so. */
export type MunicipalReading = 'municipal_suspends' | 'municipal_counts';

/** Working days by day number (days since 1970-01-01): what every calendar counts with. */
export type CountedDays = {
  /** The count-th working day after the day, before it when negative; the day itself for 0. */
  add(day: number, count: number, reading: MunicipalReading): number;
  /** Working days after `from` up to and including `to`; negative when `to` comes first. */
  between(from: number, to: number, reading: MunicipalReading): number;
  isWorking(day: number, reading: MunicipalReading): boolean;
  /** The holidays observed on the day, the widest scope first; a weekend hides none of them. */
  holidaysOn(day: number): readonly CalendarEntry[];
};

type Layers = {
  readonly region: RegionDays;
  readonly local: LocalDays;
  readonly holidaysOn: (day: number) => readonly CalendarEntry[];
};

/** Counts by table in the tabulated years and day by day outside of them. */
export function countedDays({ region, local, holidaysOn }: Layers): CountedDays {
  const isWorking = (day: number, reading: MunicipalReading) => {
    const layer = reading === 'municipal_suspends' ? local : undefined;
    if (isTabulated(day)) return rankOf(region, layer, day + 1) > rankOf(region, layer, day);

    return weekdayOf(day) <= 5 && !holidaysOn(day).some((each) => suspends(each, reading));
  };

  return {
    holidaysOn,
    isWorking,
    add(day, count, reading) {
      if (count === 0) return day;
      const layer = reading === 'municipal_suspends' ? local : undefined;
      const isForward = count > 0;
      const rank = rankOf(region, layer, isForward ? day + 1 : day);
      const found =
        rank < 0 ? -1 : workingDayAt(region, layer, isForward ? rank + count - 1 : rank + count);

      return found < 0 ? walk(day, count, (each) => isWorking(each, reading)) : found;
    },
    between(from, to, reading) {
      const layer = reading === 'municipal_suspends' ? local : undefined;
      const [before, until] = [rankOf(region, layer, from + 1), rankOf(region, layer, to + 1)];
      if (before >= 0 && until >= 0) return until - before;
      const counts = (each: number) => isWorking(each, reading);

      return from <= to ? countDays(from + 1, to, counts) : -countDays(to + 1, from, counts);
    },
  };
}

function suspends({ scope }: CalendarEntry, reading: MunicipalReading): boolean {
  return reading === 'municipal_suspends' || scope.kind !== 'municipality';
}

function walk(from: number, count: number, counts: (day: number) => boolean): number {
  const step = Math.sign(count);
  let day = from;
  for (let left = Math.abs(count); left > 0;) {
    day += step;
    if (counts(day)) left -= 1;
  }

  return day;
}

function countDays(first: number, last: number, counts: (day: number) => boolean): number {
  let count = 0;
  for (let day = first; day <= last; day += 1) if (counts(day)) count += 1;

  return count;
}
