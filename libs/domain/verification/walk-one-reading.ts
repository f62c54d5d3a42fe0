import type { Period } from '#domain/deadlines/rule';
import type { LocalDays } from '#domain/verification/local-days';
import type { PlainDay } from '#domain/verification/plain-day';
import type { ReadingChoices } from '#domain/deadlines/readings';
import type { Question } from '#domain/verification/question';

import { isJudicialVacation } from '#domain/verification/feasts';
import {
  dayBefore,
  daysAway,
  monthsAway,
  nextDay,
  readDay,
  weekdayOf,
} from '#domain/verification/plain-day';

export type Walk = {
  readonly question: Question;
  readonly period: Period;
  readonly local: LocalDays;
  readonly reading: ReadingChoices;
};

/** The last day of the period under one reading of the law, found one day at a time. */
export function walkOneReading(walk: Walk): PlainDay {
  const step = walk.question.direction === 'backward' ? dayBefore : nextDay;
  let day = endOfCount(walk, afterDilation(walk, eventOf(walk)));
  while (!canEnd(walk, day)) day = step(day);

  return day;
}

/** Moves over so many days on which the count is not suspended (CPA 87 c). */
export function workingDaysAway(
  { local, reading }: Pick<Walk, 'local' | 'reading'>,
  from: PlainDay,
  count: number,
): PlainDay {
  const step = count < 0 ? dayBefore : nextDay;
  let day = from;
  for (let left = Math.abs(count); left > 0;) {
    day = step(day);
    if (isWorkingDay(local, reading, day)) left -= 1;
  }

  return day;
}

function isWorkingDay(local: LocalDays, reading: ReadingChoices, day: PlainDay): boolean {
  const weekday = weekdayOf(day);

  return weekday !== 0 && weekday !== 6 && !isHoliday(local, reading, day);
}

function isHoliday(local: LocalDays, { municipal }: ReadingChoices, day: PlainDay): boolean {
  const holiday = local.holidayOn(day);

  return holiday === 'wide' || (holiday === 'municipal' && municipal === 'suspends');
}

// The day that counts as that of the event: what was posted or sent is presumed to arrive (CPA 113).
function eventOf({ question, local, reading }: Walk): PlainDay {
  const { start, notification } = question;
  if (notification === undefined) return readDay(start);

  const sent = readDay(notification.sentOn);
  const received =
    notification.receivedOn === undefined ? undefined : readDay(notification.receivedOn);
  if (notification.how === 'electronic') {
    if (reading.notification === 'received') return received ?? sent;
    const presumed = daysAway(sent, 5);

    return received !== undefined && received < presumed ? received : presumed;
  }
  if (reading.notification === 'received' && received !== undefined) return received;
  let presumed = daysAway(sent, 3);
  while (!isWorkingDay(local, reading, presumed)) presumed = nextDay(presumed);

  return presumed;
}

const dilationDays = { regions: 5, europe: 15, elsewhere: 30 } as const;

// CPA 88/1: the term begins only after these days.
function afterDilation(walk: Walk, event: PlainDay): PlainDay {
  const { dilation } = walk.question;
  if (dilation === undefined) return event;
  const days = dilationDays[dilation];

  return walk.reading.dilation === 'calendar_days'
    ? daysAway(event, days)
    : workingDaysAway(walk, event, days);
}

function endOfCount(walk: Walk, from: PlainDay): PlainDay {
  const { count, unit } = walk.period;
  const sign = walk.question.direction === 'backward' ? -1 : 1;
  if (unit === 'working_days') return workingDaysAway(walk, from, sign * count);
  if (unit === 'hours') return workingDaysAway(walk, from, (sign * count) / 24);
  if (unit === 'calendar_days') return daysAway(from, sign * count);
  if (unit === 'years') return monthsAway(from, sign * count * 12);

  const end = monthsAway(from, sign * count);
  const isSuspended = walk.reading.months === 'suspended' && canSuspendMonths(walk);
  if (!isSuspended) return end;

  let suspended = 0;
  for (let day = from; day !== end;) {
    day = sign < 0 ? dayBefore(day) : nextDay(day);
    if (!isWorkingDay(walk.local, walk.reading, day)) suspended += 1;
  }

  return workingDaysAway(walk, end, sign * suspended);
}

/** CPA 87 d takes only terms of more than six months out of the suspension of 87 c. */
export function canSuspendMonths({ question, period }: Pick<Walk, 'question' | 'period'>): boolean {
  return question.regime !== 'court' && period.unit === 'months' && period.count <= 6;
}

// CPA 87 f and g before AIMA, Civil Code art. 279 e before a court.
function canEnd({ question, local, reading }: Walk, day: PlainDay): boolean {
  const extent = local.closureOn(day);
  const isClosed = extent === 'full' || (extent === 'partial' && reading.partial === 'rolls');
  if (question.regime !== 'court') return isWorkingDay(local, reading, day) && !isClosed;

  const weekday = weekdayOf(day);
  if (weekday === 0 || (weekday === 6 && reading.courtSaturday === 'rolls')) return false;
  if (isHoliday(local, reading, day) || isJudicialVacation(day)) return false;

  return !isClosed || reading.courtClosure === 'ignored';
}
