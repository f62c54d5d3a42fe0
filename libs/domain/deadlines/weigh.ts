import type { CivilDate } from '#domain/calendar/civil-date';
import type { Closure } from '#domain/calendar/closures';
import type { SkippedDay } from '#domain/calendar/skipped-reason';
import type { Outcome } from '#domain/deadlines/outcome';
import type { Met, Question, ReadingChoices, Way } from '#domain/deadlines/readings';
import type { Term } from '#domain/deadlines/term';

import { saturdayHolidaysBetween } from '#domain/calendar/saturday-holidays';
import { outcomeOf } from '#domain/deadlines/outcome';
import { openQuestions, waysToRead } from '#domain/deadlines/readings';

/** A term read in one way. */
export type WeighedWay = Way & { readonly outcome: Outcome };

/** The days that any reading looked at, with everything on them that matters. */
export type Window = {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly skipped: readonly SkippedDay[];
  readonly closures: readonly Closure[];
  /** Of a court term only. */
  readonly saturdayHolidays: readonly SkippedDay[];
};

export type Weighed = {
  /** The firm's own reading first. */
  readonly ways: readonly [WeighedWay, ...WeighedWay[]];
  readonly window: Window;
};

/**
 * Reads a term in every way that can give another date. Whether municipal holidays and partial
 * closures matter shows only when one lies in the way, so most terms are read once.
 */
export function weigh(term: Term, choices: ReadingChoices): Weighed {
  let met: Met = { municipal: false, partial: false };
  let window: Window | undefined;
  for (;;) {
    const ways = read(term, choices, openQuestions(term, met));
    window = windowOf(term, ways, window);
    const now = metIn(window);
    const isNew = (now.municipal && !met.municipal) || (now.partial && !met.partial);
    if (!isNew) return { ways, window };
    met = now;
  }
}

/** The window from an earlier day on, where a margin reaches back before it. */
export function widened(term: Term, window: Window, from: CivilDate): Window {
  return from >= window.from ? window : windowBetween(term, from, window.until);
}

function read(
  term: Term,
  choices: ReadingChoices,
  open: readonly Question[],
): readonly [WeighedWay, ...WeighedWay[]] {
  const chosen = { choices, deviations: none, outcome: outcomeOf(term, term.period, choices) };
  if (open.length === 0) return [chosen];

  const others = waysToRead(choices, open)
    .slice(1)
    .map((way) => ({ ...way, outcome: outcomeOf(term, term.period, way.choices) }));

  return [chosen, ...others];
}

const none: readonly Question[] = [];
const noHolidays: readonly SkippedDay[] = [];

function metIn({ skipped, closures, saturdayHolidays }: Window): Met {
  const isMunicipal = ({ isMunicipalOnly }: SkippedDay) => isMunicipalOnly;

  return {
    municipal: skipped.some(isMunicipal) || saturdayHolidays.some(isMunicipal),
    partial: closures.some(({ extent }) => extent === 'partial'),
  };
}

function windowOf(term: Term, ways: readonly WeighedWay[], known: Window | undefined): Window {
  const { event, notification } = term;
  let from = event;
  let until = event;
  if (notification !== undefined && notification.sentOn < from) from = notification.sentOn;
  for (const { outcome } of ways) {
    if (outcome.end < from) from = outcome.end;
    if (outcome.end > until) until = outcome.end;
  }

  return known?.from === from && known.until === until ? known : windowBetween(term, from, until);
}

function windowBetween({ calendar, regime }: Term, from: CivilDate, until: CivilDate): Window {
  return {
    from,
    until,
    skipped: calendar.skippedBetween(from, until),
    closures: calendar.closuresBetween(from, until),
    saturdayHolidays:
      regime === 'court' ? saturdayHolidaysBetween(calendar, from, until) : noHolidays,
  };
}
