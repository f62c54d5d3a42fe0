import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { Closure } from '#domain/calendar/closures';
import type { Place } from '#domain/calendar/place';
import type { Municipality } from '#domain/calendar/places';
import type { SkippedDay, SkippedReason } from '#domain/calendar/skipped-reason';
import type { LocalDays, RegionDays } from '#domain/calendar/working-days';

import { civilDate, fromDayNumber, toDayNumber, weekdayOf } from '#domain/calendar/civil-date';
import { closuresAt } from '#domain/calendar/closures';
import { holidaysOutside } from '#domain/calendar/holidays-outside';
import { appliesAt } from '#domain/calendar/place';
import { skippedReason } from '#domain/calendar/skipped-reason';
import {
  isTabulated,
  rankOf,
  tabulate,
  tabulateLocal,
  workingDayAt,
} from '#domain/calendar/working-days';

/** Whether the municipal holiday counts as a holiday of CPA art. 87 c; the law does not say so. */
export type MunicipalReading = 'municipal_suspends' | 'municipal_counts';

/** The working days and closures of a service in one municipality. Every method is pure. */
export type Calendar = {
  readonly municipality: Municipality;
  /** Key of the office whose own closures are in it. */
  readonly office: string | undefined;
  /** Names the state of the entries it was built from. */
  readonly snapshot: string;
  readonly verifiedFrom: CivilDate;
  readonly verifiedUntil: CivilDate;
  /** The count-th working day after the date, before it when negative; the date itself for 0. */
  addWorkingDays(date: CivilDate, count: number, reading?: MunicipalReading): CivilDate;
  /** Working days after `from` up to and including `to`; negative when `to` comes first. */
  workingDaysBetween(from: CivilDate, to: CivilDate, reading?: MunicipalReading): number;
  isWorkingDay(date: CivilDate, reading?: MunicipalReading): boolean;
  /** Why the count skips the date; undefined on a working day. */
  reasonSkipped(date: CivilDate): SkippedReason | undefined;
  /** The days from `from` to `to`, both included, that do not count, in date order. */
  skippedBetween(from: CivilDate, to: CivilDate): SkippedDay[];
  /** The closure of that day. */
  closureOn(date: CivilDate): Closure | undefined;
  /** The closures from `from` to `to`, both included, in date order. */
  closuresBetween(from: CivilDate, to: CivilDate): Closure[];
};

/**
 * Holidays were checked against statutes and libraries from the 2013 suspension (Lei 23/2012) on, and
 * no statute in force changes them before 2028. Outside, dates are a guess and say so.
 */
export const verifiedFrom = civilDate('2013-01-01');
export const verifiedUntil = civilDate('2027-12-31');

export type CalendarInput = Place & {
  readonly entries: readonly CalendarEntry[];
  readonly snapshot?: string;
};

/** Builds the calendar of a place; calendars built from the same entries share their region's table. */
export function buildCalendar(input: CalendarInput): Calendar {
  const { municipality, office, entries, snapshot = 'release' } = input;
  const holidays = entries.filter((each) => each.effect === 'suspends' && appliesAt(each, input));
  const isLocal = ({ scope }: CalendarEntry) => scope.kind === 'municipality';
  const region = regionDays(
    entries,
    holidays.filter((each) => !isLocal(each)),
  );
  const local = tabulateLocal(region, holidays.filter(isLocal));
  const far = holidaysOutside(holidays);
  const base = { municipality, office, snapshot, verifiedFrom, verifiedUntil };

  return { ...base, ...countingOf(region, local, far), ...closedOn(closuresAt(input, entries)) };
}

/** The same calendar with exactly these closures; shares the counted tables. */
export function withClosures(calendar: Calendar, closures: readonly Closure[]): Calendar {
  return { ...calendar, snapshot: 'given', ...closedOn(closures) };
}

const regions = new WeakMap<readonly CalendarEntry[], Map<string, RegionDays>>();

function regionDays(
  entries: readonly CalendarEntry[],
  holidays: readonly CalendarEntry[],
): RegionDays {
  const known = regions.get(entries) ?? new Map<string, RegionDays>();
  regions.set(entries, known);
  const key = holidays.map((each) => each.key).join(' ');
  const region = known.get(key) ?? tabulate(holidays);
  known.set(key, region);

  return region;
}

type Counting = Pick<
  Calendar,
  'addWorkingDays' | 'workingDaysBetween' | 'isWorkingDay' | 'reasonSkipped' | 'skippedBetween'
>;

type Holidays = (day: number) => readonly CalendarEntry[];

function countingOf(region: RegionDays, local: LocalDays, outside: Holidays): Counting {
  const layerOf = (reading: MunicipalReading) =>
    reading === 'municipal_suspends' ? local : undefined;
  const holidaysOn: Holidays = (day) => {
    if (!isTabulated(day)) return outside(day);
    const [wide, own] = [region.holidays.get(day) ?? none, local.holidays.get(day) ?? none];
    if (own.length === 0) return wide;

    return wide.length === 0 ? own : [...wide, ...own];
  };
  const isWorking = (day: number, reading: MunicipalReading) =>
    weekdayOf(day) <= 5 &&
    (reading === 'municipal_suspends'
      ? holidaysOn(day).length === 0
      : holidaysOn(day).every(({ scope }) => scope.kind === 'municipality'));
  const reasonOn = (day: number) => skippedReason(day, holidaysOn(day));

  return {
    addWorkingDays(date, count, reading = 'municipal_suspends') {
      if (count === 0) return date;
      const layer = layerOf(reading);
      const day = toDayNumber(date);
      const before = rankOf(region, layer, count > 0 ? day + 1 : day);
      const found =
        before === undefined
          ? undefined
          : workingDayAt(region, layer, count > 0 ? before + count - 1 : before + count);

      return fromDayNumber(found ?? walk(day, count, (each) => isWorking(each, reading)));
    },
    workingDaysBetween(from, to, reading = 'municipal_suspends') {
      const layer = layerOf(reading);
      const [first, last] = [toDayNumber(from) + 1, toDayNumber(to) + 1];
      const [before, until] = [rankOf(region, layer, first), rankOf(region, layer, last)];
      if (before !== undefined && until !== undefined) return until - before;

      return first <= last
        ? countDays(first, last, (each) => isWorking(each, reading))
        : -countDays(last, first, (each) => isWorking(each, reading));
    },
    isWorkingDay: (date, reading = 'municipal_suspends') => isWorking(toDayNumber(date), reading),
    reasonSkipped: (date) => reasonOn(toDayNumber(date)),
    skippedBetween(from, to) {
      const skipped: SkippedDay[] = [];
      const last = toDayNumber(to);
      for (let day = toDayNumber(from); day <= last; day += 1) {
        const reason = reasonOn(day);
        if (reason !== undefined) skipped.push({ date: fromDayNumber(day), ...reason });
      }

      return skipped;
    },
  };
}

const none: readonly CalendarEntry[] = [];

function walk(from: number, count: number, isWorking: (day: number) => boolean): number {
  const step = Math.sign(count);
  let day = from;
  for (let left = Math.abs(count); left > 0;) {
    day += step;
    if (isWorking(day)) left -= 1;
  }

  return day;
}

function countDays(from: number, until: number, isWorking: (day: number) => boolean): number {
  let count = 0;
  for (let day = from; day < until; day += 1) if (isWorking(day)) count += 1;

  return count;
}

function closedOn(closures: readonly Closure[]): Pick<Calendar, 'closureOn' | 'closuresBetween'> {
  const byDate = new Map<CivilDate, Closure>();
  for (const closure of closures) {
    if (byDate.get(closure.date)?.extent !== 'full') byDate.set(closure.date, closure);
  }
  const ordered = [...byDate.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));

  return {
    closureOn: (date) => byDate.get(date),
    closuresBetween: (from, to) => ordered.filter(({ date }) => from <= date && date <= to),
  };
}
