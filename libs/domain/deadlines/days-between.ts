import type { CivilDate } from '#domain/calendar/civil-date';
import type { Citation } from '#domain/calendar/confidence';
import type { SkippedDay, SkippedReason } from '#domain/calendar/skipped-reason';
import type { Outcome } from '#domain/deadlines/outcome';
import type { ReadingChoices } from '#domain/deadlines/readings';
import type { Regime } from '#domain/deadlines/rule';
import type { Term } from '#domain/deadlines/term';
import type { CountedSpan, RolledDay } from '#domain/deadlines/trace';
import type { WeighedWay, Window } from '#domain/deadlines/weigh';

import { addDays, fromDayNumber, toDayNumber } from '#domain/calendar/civil-date';
import { judicialVacationOn } from '#domain/calendar/judicial-vacations';
import { saturdayHoliday } from '#domain/calendar/saturday-holidays';

export type DaysBetween = {
  readonly counted: readonly CountedSpan[];
  readonly skipped: readonly SkippedDay[];
  readonly rolled: readonly RolledDay[];
};

/**
 * Sorts the days of the count into counted and skipped, in date order, and those from the last one
 * counted to the eve of the legal date (backward: to the day after it) into rolled, as they were tried.
 */
export function daysBetween(
  term: Term,
  { outcome, choices }: WeighedWay,
  window: Window,
): DaysBetween {
  const { start, last, isCounted } = outcome;
  const isBackward = term.direction === 'backward';
  const firstDay = toDayNumber(isBackward ? last : start) + (isBackward ? 0 : 1);
  const lastDay = toDayNumber(isBackward ? start : last) - (isBackward ? 1 : 0);
  const skipping =
    choices.municipal === 'suspends'
      ? window.skipped
      : window.skipped.filter(({ isMunicipalOnly }) => !isMunicipalOnly);
  const skipped = isCounted ? within(skipping, firstDay, lastDay) : [];

  return {
    counted: countedSpans(skipped, firstDay, lastDay),
    skipped,
    rolled: rolledDays(term, outcome, choices),
  };
}

// The days of an ordered list that lie in the count: all of them, save a few at its ends.
function within(
  days: readonly SkippedDay[],
  firstDay: number,
  lastDay: number,
): readonly SkippedDay[] {
  const isInside = ({ date }: SkippedDay) => {
    const day = toDayNumber(date);

    return firstDay <= day && day <= lastDay;
  };
  const [head, tail] = [days[0], days.at(-1)];
  if (head === undefined || tail === undefined || (isInside(head) && isInside(tail))) return days;

  return days.filter(isInside);
}

function countedSpans(
  skipped: readonly SkippedDay[],
  firstDay: number,
  lastDay: number,
): CountedSpan[] {
  const spans: CountedSpan[] = [];
  let from = firstDay;
  for (const { date } of skipped) {
    const until = toDayNumber(date);
    if (until > from) spans.push(span(from, until));
    from = until + 1;
  }
  if (from <= lastDay) spans.push(span(from, lastDay + 1));

  return spans;
}

const longestShared = 7;
const shared = new Map<number, CountedSpan>();

// Weeks come back in every deadline that crosses them: their spans are written once and shared.
function span(from: number, until: number): CountedSpan {
  const days = until - from;
  if (days > longestShared) return spanOf(from, days);

  const key = from * (longestShared + 1) + days;
  const known = shared.get(key);
  if (known !== undefined) return known;

  const written = spanOf(from, days);
  shared.set(key, written);

  return written;
}

function spanOf(from: number, days: number): CountedSpan {
  return { from: fromDayNumber(from), to: fromDayNumber(from + days - 1), days };
}

function rolledDays(term: Term, { last, end }: Outcome, choices: ReadingChoices): RolledDay[] {
  const step = term.direction === 'backward' ? -1 : 1;
  const rolled: RolledDay[] = [];
  for (let date = last; date !== end; date = addDays(date, step)) {
    rolled.push(rolledDay(term, date, choices));
  }

  return rolled;
}

// What makes a weekend no last day; CPA 87 c, which the day itself cites, only takes it out of a count.
const weekend: Readonly<Record<Regime, Citation>> = {
  administrative: { text: 'CPA, art. 87, al. f)', confidence: 'law' },
  court: { text: 'Código Civil, art. 279, al. e)', confidence: 'case_law' },
};

function rolledDay(term: Term, date: CivilDate, choices: ReadingChoices): RolledDay {
  const { calendar, regime } = term;
  const vacation = regime === 'court' ? judicialVacationOn(date) : undefined;
  if (vacation !== undefined) {
    const { reason, citation } = vacation;

    return { date, kind: 'judicial_vacation', reason, citation, isMunicipalOnly: false };
  }
  const suspended = reasonHeld(term, date, choices);
  if (suspended !== undefined) {
    const isHoliday = suspended.kind === 'holiday';

    return { date, ...suspended, ...(isHoliday ? {} : { citation: weekend[regime] }) };
  }

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

// A municipal holiday that counts, or a Saturday that stands, is no reason to move: a holiday or closure on it is.
function reasonHeld(
  { calendar, regime }: Term,
  date: CivilDate,
  { municipal, courtSaturday }: ReadingChoices,
): SkippedReason | undefined {
  const skipped = calendar.reasonSkipped(date);
  const isStanding =
    skipped?.kind === 'saturday' && regime === 'court' && courtSaturday === 'stands';
  const reason = isStanding ? saturdayHoliday(calendar, date) : skipped;

  return reason?.isMunicipalOnly === true && municipal === 'counts' ? undefined : reason;
}
