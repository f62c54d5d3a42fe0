import type { CivilDate } from '#domain/calendar/civil-date';
import type { Closure } from '#domain/calendar/closures';
import type { Municipality } from '#domain/calendar/places';
import type { SkippedDay, SkippedReason } from '#domain/calendar/skipped-reason';
import type { WorkingDays } from '#domain/calendar/working-days';

import { civilDate, fromDayNumber, toDayNumber } from '#domain/calendar/civil-date';
import { holidayRulesOf } from '#domain/calendar/holidays';
import { skippedReason } from '#domain/calendar/skipped-reason';
import {
  isWorking,
  rulesOn,
  tabulate,
  withoutScope,
  workingDayAt,
  workingDaysBefore,
} from '#domain/calendar/working-days';

/** Whether the municipal holiday counts as a holiday of CPA art. 87 c; the law does not say so. */
export type MunicipalReading = 'municipal_suspends' | 'municipal_counts';

/** The working days and closures of a service in one municipality. Every method is pure. */
export type Calendar = {
  readonly municipality: Municipality;
  readonly closures: readonly Closure[];
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
  /** The closure of that day, a full one before a partial one. */
  closureOn(date: CivilDate): Closure | undefined;
  /** One closure a day from `from` to `to`, both included, in date order. */
  closuresBetween(from: CivilDate, to: CivilDate): Closure[];
};

/**
 * Holidays were checked against statutes and libraries from the 2013 suspension (Lei 23/2012) on, and
 * no statute in force changes them before 2028. Outside, dates are a guess and say so.
 */
export const verifiedFrom = civilDate('2013-01-01');
export const verifiedUntil = civilDate('2027-12-31');

/** Builds the calendar of a municipality (about a millisecond): keep it when many dates are needed. */
export function buildCalendar(input: {
  readonly municipality: Municipality;
  readonly closures: readonly Closure[];
}): Calendar {
  const full = tabulate(holidayRulesOf(input.municipality));
  const tables: Tables = {
    municipal_suspends: full,
    municipal_counts: withoutScope(full, 'municipal'),
  };

  return assemble(countingOf(tables), input.municipality, input.closures);
}

/** The same calendar with other closures; shares the counted table, so it costs almost nothing. */
export function withClosures(calendar: Calendar, closures: readonly Closure[]): Calendar {
  return assemble(calendar, calendar.municipality, closures);
}

type Counting = Pick<
  Calendar,
  'addWorkingDays' | 'workingDaysBetween' | 'isWorkingDay' | 'reasonSkipped' | 'skippedBetween'
>;

type Tables = Readonly<Record<MunicipalReading, WorkingDays>>;

function countingOf(tables: Tables): Counting {
  return {
    addWorkingDays(date, count, reading = 'municipal_suspends') {
      if (count === 0) return date;
      const table = tables[reading];
      const day = toDayNumber(date);
      const rank = workingDaysBefore(table, count > 0 ? day + 1 : day) + count;

      return fromDayNumber(workingDayAt(table, count > 0 ? rank - 1 : rank));
    },
    workingDaysBetween(from, to, reading = 'municipal_suspends') {
      const table = tables[reading];

      return (
        workingDaysBefore(table, toDayNumber(to) + 1) -
        workingDaysBefore(table, toDayNumber(from) + 1)
      );
    },
    isWorkingDay: (date, reading = 'municipal_suspends') =>
      isWorking(tables[reading], toDayNumber(date)),
    reasonSkipped: (date) => {
      const day = toDayNumber(date);

      return skippedReason(day, rulesOn(tables.municipal_suspends, day));
    },
    skippedBetween(from, to) {
      const skipped: SkippedDay[] = [];
      const last = toDayNumber(to);
      for (let day = toDayNumber(from); day <= last; day += 1) {
        const reason = skippedReason(day, rulesOn(tables.municipal_suspends, day));
        if (reason !== undefined) skipped.push({ date: fromDayNumber(day), ...reason });
      }

      return skipped;
    },
  };
}

function assemble(
  counting: Counting,
  municipality: Municipality,
  closures: readonly Closure[],
): Calendar {
  const byDate = new Map<CivilDate, Closure>();
  for (const closure of closures) {
    if (byDate.get(closure.date)?.extent !== 'full') byDate.set(closure.date, closure);
  }
  const ordered = [...byDate.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));

  return {
    ...counting,
    municipality,
    closures,
    verifiedFrom,
    verifiedUntil,
    closureOn: (date) => byDate.get(date),
    closuresBetween: (from, to) => ordered.filter(({ date }) => from <= date && date <= to),
  };
}
