import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import type { Closure } from '#domain/calendar/closures';
import type { Place } from '#domain/calendar/place';
import type { Period } from '#domain/deadlines/rule';
import type { ReadingChoices } from '#domain/deadlines/readings';
import type { Question } from '#domain/verification/question';

import { localDays } from '#domain/verification/local-days';
import { writeDay } from '#domain/verification/plain-day';
import {
  canSuspendMonths,
  walkOneReading,
  workingDaysAway,
} from '#domain/verification/walk-one-reading';

/** What the walk may know: the statements about days, and whose days are asked for. */
export type WalkedDays = {
  readonly entries: readonly CalendarEntry[];
  readonly place: Place;
  /** Exactly these closures instead of those of the entries. */
  readonly closures?: readonly Closure[];
};

/** Dates as YYYY-MM-DD. */
export type WalkedDeadline = {
  readonly legal: string;
  readonly safe: string;
  readonly internal: string;
  /** False when the walk leaves the years whose holidays were checked; `safe` then trusts them all the same. */
  readonly isVerified: boolean;
};

/** Written out again, so that the check does not lean on what it checks. */
export const usualChoices: ReadingChoices = {
  municipal: 'suspends',
  partial: 'rolls',
  dilation: 'calendar_days',
  months: 'date_to_date',
  notification: 'presumed',
  courtSaturday: 'rolls',
  courtClosure: 'rolls',
};

export const verifiedYears = { first: 2013, last: 2027 } as const;

/**
 * A second, naive answer to the question the engine answers, one day at a time: the legal date under
 * the chosen readings, the earliest of all combinations of readings, and that date less the margin in
 * working days. Throws RangeError on what has no meaning.
 */
export function walkDeadline(question: Question, days: WalkedDays): WalkedDeadline {
  check(question);
  const local = localDays(days.entries, days.place, days.closures);
  const { choices = usualChoices, period, stated } = question;
  const legal = walkOneReading({ question, period, local, reading: choices });
  const periods = stated === undefined ? [period] : [period, stated];
  const ends = periods.flatMap((each) =>
    everyReading(question, each, choices).map((reading) =>
      walkOneReading({ question, period: each, local, reading }),
    ),
  );
  const safe = Math.min(legal, ...ends);
  const internal = workingDaysAway({ local, reading: choices }, safe, -(question.marginDays ?? 0));
  const seen = [legal, ...ends].map(writeDay).concat(question.start);

  return {
    legal: writeDay(legal),
    safe: writeDay(safe),
    internal: writeDay(internal),
    isVerified: seen.every(isInVerifiedYears),
  };
}

// Every combination of the open questions that can be asked of this input at all.
function everyReading(
  question: Question,
  period: Period,
  chosen: ReadingChoices,
): readonly ReadingChoices[] {
  const { dilation, notification, regime } = question;
  const isCourt = regime === 'court';
  const municipals = ['suspends', 'counts'] as const;
  const partials = ['rolls', 'ignored'] as const;
  const dilations = dilation ? (['calendar_days', 'working_days'] as const) : [chosen.dilation];
  const months = canSuspendMonths({ question, period })
    ? (['date_to_date', 'suspended'] as const)
    : [chosen.months];
  const notices = notification ? (['presumed', 'received'] as const) : [chosen.notification];
  const saturdays = isCourt ? (['rolls', 'stands'] as const) : [chosen.courtSaturday];
  const closures = isCourt ? (['rolls', 'ignored'] as const) : [chosen.courtClosure];

  return municipals
    .flatMap((municipal) => partials.map((partial) => ({ ...chosen, municipal, partial })))
    .flatMap((each) => dilations.map((dilation) => ({ ...each, dilation })))
    .flatMap((each) => months.map((month) => ({ ...each, months: month })))
    .flatMap((each) => notices.map((notification) => ({ ...each, notification })))
    .flatMap((each) => saturdays.map((courtSaturday) => ({ ...each, courtSaturday })))
    .flatMap((each) => closures.map((courtClosure) => ({ ...each, courtClosure })));
}

function isInVerifiedYears(date: string): boolean {
  const year = Number(date.slice(0, 4));

  return year >= verifiedYears.first && year <= verifiedYears.last;
}

function check(question: Question): void {
  const { period, stated, direction, regime, notification, dilation } = question;
  if (direction === 'backward' && (notification !== undefined || dilation !== undefined)) {
    throw new RangeError('a term counted back has neither notification nor dilation');
  }
  if (regime === 'court' && dilation !== undefined) {
    throw new RangeError('CPA 88 delays no court term');
  }
  if ((notification?.receivedOn ?? '9') < (notification?.sentOn ?? '')) {
    throw new RangeError('nothing is received before it is sent');
  }
  for (const { unit, count } of stated === undefined ? [period] : [period, stated]) {
    const isWorking = unit === 'working_days' || unit === 'hours';
    if (!Number.isInteger(count) || count < 1) throw new RangeError('a period counts whole units');
    if (unit === 'hours' && count % 24 !== 0) throw new RangeError('hours are whole days');
    if (isWorking && regime === 'court') throw new RangeError('a court term runs on');
  }
}
