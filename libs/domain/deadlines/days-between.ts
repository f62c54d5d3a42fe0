import type { Calendar } from '#domain/calendar/calendar';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { Closure } from '#domain/calendar/closures';
import type { SkippedDay } from '#domain/calendar/skipped-reason';
import type { CountedSpan, RolledDay } from '#domain/deadlines/trace';

import { fromDayNumber, toDayNumber } from '#domain/calendar/civil-date';

export type DaysBetween = {
  readonly counted: readonly CountedSpan[];
  readonly skipped: readonly SkippedDay[];
  readonly rolled: readonly RolledDay[];
  readonly closures: readonly Closure[];
};

/**
 * Sorts the days from the one after `start` to `last` into counted and skipped, and those from `last`
 * to the eve of `legal` into rolled. A continuous period (months, calendar days) skips nothing.
 */
export function daysBetween(input: {
  readonly calendar: Calendar;
  readonly start: CivilDate;
  readonly last: CivilDate;
  readonly legal: CivilDate;
  readonly isContinuous: boolean;
}): DaysBetween {
  const { calendar, isContinuous } = input;
  const firstDay = toDayNumber(input.start) + 1;
  const lastDay = toDayNumber(input.last);
  const legalDay = toDayNumber(input.legal);
  const skipped = isContinuous
    ? []
    : calendar.skippedBetween(fromDayNumber(firstDay), fromDayNumber(lastDay));
  const rolled = datesFrom(lastDay, legalDay - 1).map((date) => rolledDay(calendar, date));
  const closures = calendar.closuresBetween(fromDayNumber(firstDay), fromDayNumber(legalDay - 1));

  return { counted: countedSpans(skipped, firstDay, lastDay), skipped, rolled, closures };
}

function countedSpans(
  skipped: readonly SkippedDay[],
  firstDay: number,
  lastDay: number,
): CountedSpan[] {
  const spans: CountedSpan[] = [];
  let from = firstDay;
  for (const until of [...skipped.map(({ date }) => toDayNumber(date)), lastDay + 1]) {
    if (until > from) {
      spans.push({
        from: fromDayNumber(from),
        to: fromDayNumber(until - 1),
        days: until - from,
      });
    }
    from = until + 1;
  }

  return spans;
}

function rolledDay(calendar: Calendar, date: CivilDate): RolledDay {
  const suspended = calendar.reasonSkipped(date);
  if (suspended !== undefined) return { date, ...suspended };

  const closure = calendar.closureOn(date);
  if (closure === undefined) throw new Error(`${date} is open: nothing rolls past it`);

  return {
    date,
    kind: closure.extent === 'full' ? 'closure' : 'partial_closure',
    reason: closure.reason,
    citation: { text: closure.citation, confidence: closure.confidence },
    isMunicipalOnly: false,
  };
}

function datesFrom(firstDay: number, lastDay: number): CivilDate[] {
  return Array.from({ length: Math.max(0, lastDay - firstDay + 1) }, (_, index) =>
    fromDayNumber(firstDay + index),
  );
}
