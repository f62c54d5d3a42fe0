import type { CivilDate } from '#domain/calendar/civil-date';
import type { Closure } from '#domain/calendar/closures';
import type { Citation, Confidence } from '#domain/calendar/confidence';
import type { JudicialVacation } from '#domain/calendar/judicial-vacations';
import type { Municipality } from '#domain/calendar/places';
import type { SkippedDay, SkippedReason } from '#domain/calendar/skipped-reason';
import type { Text } from '#domain/calendar/text';
import type { Dilated } from '#domain/deadlines/dilation';
import type { Notified } from '#domain/deadlines/notification';
import type { ReadingChoices } from '#domain/deadlines/readings';
import type { Direction, Period, Regime, RuleId } from '#domain/deadlines/rule';

import { replay } from '#domain/deadlines/replay';
import { replayEngine2 } from '#domain/deadlines/replay-engine-2';

/** Raised whenever the same input may give another date; old traces keep the one they were made by. */
export const engineVersion = '3';

/** A run of days that count, both ends included; `days` is its length in calendar days. */
export type CountedSpan = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: number;
};

export type RolledDay = {
  readonly date: CivilDate;
  readonly kind: SkippedReason['kind'] | 'closure' | 'partial_closure' | 'judicial_vacation';
  readonly reason: Text;
  readonly citation: Citation;
  readonly isMunicipalOnly: boolean;
};

export type TracedReading = {
  /** `chosen`, what it answers otherwise, `stated_term` or `beyond_horizon.weekends_only`. */
  readonly id: string;
  readonly date: CivilDate;
  readonly reason: Text;
  readonly isLegal: boolean;
  readonly isSafe: boolean;
};

/** The step from sending to notification: `presumedOn` by the presumption, `on` by the firm's reading. */
export type TracedNotification = Notified & {
  readonly presumedOn: CivilDate;
  readonly on: CivilDate;
};

/** The step from notification to the start of the term; both ends included, under the firm's reading. */
export type TracedDilation = Dilated & { readonly from: CivilDate; readonly until: CivilDate };

/** What every engine writes. */
type TraceOfAnyEngine = {
  readonly engine: string;
  readonly rule: { readonly id: RuleId; readonly version: number } | null;
  readonly citations: readonly Citation[];
  readonly confidence: Confidence;
  /** The day after which counting begins (backward: before which). */
  readonly start: CivilDate;
  readonly period: Period;
  /** The shorter term that the notice states, since engine 2; counted from the same snapshot of days. */
  readonly stated?: Period;
  readonly municipality: Municipality;
  readonly counted: readonly CountedSpan[];
  /** Days inside the period that do not count, in order. */
  readonly skipped: readonly SkippedDay[];
  /** The last day and those after it (backward: before it) that could not end the period, as tried. */
  readonly rolled: readonly RolledDay[];
  /** The legal reading first, then the stated term, then each reading that gives another date. */
  readonly readings: readonly TracedReading[];
  /** Closures in the days looked at, whether or not they moved anything. */
  readonly closures: readonly Closure[];
  readonly legal: CivilDate;
  readonly safe: CivilDate;
  readonly beyondHorizon: boolean;
};

type SinceEngine3 = {
  /** Day of the event, as it was asked. */
  readonly event: CivilDate;
  readonly regime: Regime;
  readonly direction: Direction;
  /** Key of the office whose own closures were known. */
  readonly office?: string;
  /** Snapshot of the calendar. */
  readonly calendar: string;
  readonly choices: ReadingChoices;
  readonly notification?: TracedNotification;
  readonly dilation?: TracedDilation;
  /** Every weekday holiday in the days that any reading looked at; in a court term, of Saturdays too. */
  readonly holidays: readonly SkippedDay[];
  /** Judicial vacations in those days, in a court term only. */
  readonly vacations?: readonly JudicialVacation[];
  readonly internal: CivilDate;
  readonly marginDays?: number;
};

/**
 * The complete explanation of a date, as plain JSON. Every day between `start` and `legal` is in
 * exactly one of counted, skipped and rolled, save the last counted day, which is also the first
 * rolled one when nothing can be done on it.
 */
export type Trace = TraceOfAnyEngine & Partial<SinceEngine3>;

/** A trace as this engine writes it. */
export type CurrentTrace = TraceOfAnyEngine & SinceEngine3;

/** Whether the trace says all that this engine says; those of engines 1 and 2 say less. */
export function isCurrent(trace: Trace): trace is CurrentTrace {
  return trace.engine === engineVersion;
}

/**
 * Derives both dates again from the trace alone, day by day and without any calendar: its lists of
 * holidays and closures are the snapshot of every day that mattered.
 */
export function recompute(trace: Trace): { legal: CivilDate; safe: CivilDate } {
  return isCurrent(trace) ? replay(trace) : replayEngine2(trace);
}
