import type { CivilDate } from '#domain/calendar/civil-date';
import type { Closure } from '#domain/calendar/closures';
import type { Citation, Confidence } from '#domain/calendar/confidence';
import type { Municipality } from '#domain/calendar/places';
import type { SkippedDay, SkippedReason } from '#domain/calendar/skipped-reason';
import type { Text } from '#domain/calendar/text';
import type { Reading } from '#domain/deadlines/readings';
import type { Period, RuleId } from '#domain/deadlines/rule';

import { addDays } from '#domain/calendar/civil-date';
import { continuousEnd, earliestEnd, workingDaysOf } from '#domain/deadlines/period-end';
import { legalReading, otherReadings } from '#domain/deadlines/readings';

/** Raised whenever the same input may give another date; old traces keep the one they were made by. */
export const engineVersion = '2';

/** A run of days that count, both ends included; `days` is its length in calendar days. */
export type CountedSpan = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: number;
};

export type RolledDay = {
  readonly date: CivilDate;
  readonly kind: SkippedReason['kind'] | 'closure' | 'partial_closure';
  readonly reason: Text;
  readonly citation: Citation;
  readonly isMunicipalOnly: boolean;
};

export type ReadingId = Reading['id'] | 'stated_term' | 'beyond_horizon.weekends_only';

export type TracedReading = {
  readonly id: ReadingId;
  readonly date: CivilDate;
  readonly reason: Text;
  readonly isLegal: boolean;
  readonly isSafe: boolean;
};

/**
 * The complete explanation of a date, as plain JSON. Every day after `start` and before `legal` is in
 * exactly one of counted, skipped and rolled, save the last counted day, which is also the first
 * rolled one when the service is closed on it.
 */
export type Trace = {
  readonly engine: string;
  readonly rule: { readonly id: RuleId; readonly version: number } | null;
  readonly citations: readonly Citation[];
  readonly confidence: Confidence;
  readonly start: CivilDate;
  readonly period: Period;
  /** The shorter term that the notice states, since engine 2; counted from the same snapshot of days. */
  readonly stated?: Period;
  readonly municipality: Municipality;
  readonly counted: readonly CountedSpan[];
  /** Days inside the period that do not count, in order. */
  readonly skipped: readonly SkippedDay[];
  /** The last day and those after it that could not end the period, in order. */
  readonly rolled: readonly RolledDay[];
  /** The legal reading first, then the stated term, then each reading that gives another date. */
  readonly readings: readonly TracedReading[];
  /** Closures between start and legal, whether or not they moved anything. */
  readonly closures: readonly Closure[];
  readonly legal: CivilDate;
  readonly safe: CivilDate;
  readonly beyondHorizon: boolean;
};

/**
 * Derives both dates again from the trace alone, day by day and without any calendar: its skipped,
 * rolled and closure lists are the snapshot of every day that mattered.
 */
export function recompute(trace: Trace): { legal: CivilDate; safe: CivilDate } {
  const legal = replay(trace, trace.period, legalReading);
  const periods = trace.stated === undefined ? [trace.period] : [trace.period, trace.stated];
  const dates = periods.flatMap((period) => [
    ...[legalReading, ...otherReadings].map((reading) => replay(trace, period, reading)),
    ...(trace.beyondHorizon ? [earliestEnd(trace.start, period)] : []),
  ]);

  return { legal, safe: earliest([legal, ...dates]) };
}

/** The first of some dates; the first item must be there. */
export function earliest(dates: readonly [CivilDate, ...CivilDate[]]): CivilDate {
  return dates.reduce((first, date) => (date < first ? date : first));
}

function replay(trace: Trace, period: Period, reading: Reading): CivilDate {
  const withoutCount = new Set<CivilDate>();
  for (const { date, kind, isMunicipalOnly } of [...trace.skipped, ...trace.rolled]) {
    if (kind === 'closure' || kind === 'partial_closure') continue;
    if (reading.municipal === 'municipal_suspends' || !isMunicipalOnly) withoutCount.add(date);
  }
  const closed = new Set<CivilDate>();
  for (const { date, extent } of trace.closures) {
    if (reading.partial === 'partial_rolls' || extent === 'full') closed.add(date);
  }

  let date = continuousEnd(trace.start, period) ?? trace.start;
  for (let left = workingDaysOf(period) ?? 0; left > 0;) {
    date = addDays(date, 1);
    if (!withoutCount.has(date)) left -= 1;
  }
  while (withoutCount.has(date) || closed.has(date)) date = addDays(date, 1);

  return date;
}
