import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { Closure } from '#domain/calendar/closures';
import type { CountedDays, MunicipalReading } from '#domain/calendar/counted-days';
import type { Place } from '#domain/calendar/place';
import type { Municipality } from '#domain/calendar/places';
import type { SkippedDay, SkippedReason } from '#domain/calendar/skipped-reason';
import type { RegionDays } from '#domain/calendar/working-days';

import { civilDate, fromDayNumber, toDayNumber } from '#domain/calendar/civil-date';
import { closuresAt } from '#domain/calendar/closures';
import { countedDays } from '#domain/calendar/counted-days';
import { holidaysByDay } from '#domain/calendar/holidays-by-day';
import { appliesAt } from '#domain/calendar/place';
import { skippedDays } from '#domain/calendar/skipped-days';
import { tabulate, tabulateLocal } from '#domain/calendar/working-days';

/** The working days and closures of a service in one municipality. Every method is pure. */
export type Calendar = {
  readonly municipality: Municipality;
  /** Key of the office whose own closures are in it. */
  readonly office: string | undefined;
  /** Names the state of the entries it was built from. */
  readonly snapshot: string;
  readonly verifiedFrom: CivilDate;
  readonly verifiedUntil: CivilDate;
  /** The same by day number, for whoever counts much. */
  readonly days: CountedDays;
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
  const days = countedDays({ region, local, holidaysOn: holidaysByDay(holidays) });
  const base = { municipality, office, snapshot, verifiedFrom, verifiedUntil };

  return { ...base, ...countingOf(days), ...closedOn(closuresAt(input, entries)) };
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
  | 'days'
  | 'addWorkingDays'
  | 'workingDaysBetween'
  | 'isWorkingDay'
  | 'reasonSkipped'
  | 'skippedBetween'
>;

function countingOf(days: CountedDays): Counting {
  const skippedOn = skippedDays(days);

  return {
    days,
    addWorkingDays: (date, count, reading = 'municipal_suspends') =>
      fromDayNumber(days.add(toDayNumber(date), count, reading)),
    workingDaysBetween: (from, to, reading = 'municipal_suspends') =>
      days.between(toDayNumber(from), toDayNumber(to), reading),
    isWorkingDay: (date, reading = 'municipal_suspends') =>
      days.isWorking(toDayNumber(date), reading),
    reasonSkipped: (date) => skippedOn(toDayNumber(date)),
    skippedBetween(from, to) {
      const skipped: SkippedDay[] = [];
      const last = toDayNumber(to);
      for (let day = toDayNumber(from); day <= last; day += 1) {
        if (days.isWorking(day, 'municipal_suspends')) continue;
        const reason = skippedOn(day);
        if (reason !== undefined) skipped.push(reason);
      }

      return skipped;
    },
  };
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
