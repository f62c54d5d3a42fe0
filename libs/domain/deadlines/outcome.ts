import type { Calendar } from '#domain/calendar/calendar';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { Notified } from '#domain/deadlines/notification';
import type { ReadingChoices } from '#domain/deadlines/readings';
import type { Period } from '#domain/deadlines/rule';
import type { Term } from '#domain/deadlines/term';

import { addDays, toDayNumber } from '#domain/calendar/civil-date';
import { municipalReading, roll } from '#domain/deadlines/last-day';
import { arrivalDay, isOpenedEarly, presumedDay } from '#domain/deadlines/notification';
import { continuousEnd, workingDaysOf } from '#domain/deadlines/period-end';
import { canSuspendMonths } from '#domain/deadlines/readings';

/** What one reading of the law makes of a term. */
export type Outcome = {
  /** Day of the notification, before any dilation; the event where there was none. */
  readonly notifiedOn: CivilDate;
  /** The day after which counting begins. */
  readonly start: CivilDate;
  /** The last day counted, open or not. */
  readonly last: CivilDate;
  /** The last day to act. */
  readonly end: CivilDate;
  /** Both ends of the days whose holidays were asked for. */
  readonly askedFrom: CivilDate;
  readonly askedUntil: CivilDate;
  /** Whether days inside the count were skipped. */
  readonly isCounted: boolean;
};

/** Notification, dilation, count and roll of a period under one reading. */
export function outcomeOf(term: Term, period: Period, choices: ReadingChoices): Outcome {
  const { calendar, direction } = term;
  const sign = direction === 'backward' ? -1 : 1;
  const { notifiedOn, start, askedFrom } = beginning(term, choices);
  const dated = continuousEnd(start, period, sign);
  const working = workingDays(term, { period, start, dated }, choices);
  const isCounted = working !== undefined;
  const last = isCounted
    ? calendar.addWorkingDays(start, sign * working, municipalReading(choices))
    : (dated ?? start);
  const end = roll(term, last, choices);
  const counting = isCounted ? addDays(start, sign) : last;

  return {
    notifiedOn,
    start,
    last,
    end,
    askedFrom: sign === -1 ? end : (askedFrom ?? counting),
    askedUntil: sign === -1 ? counting : end,
    isCounted,
  };
}

type Dated = {
  readonly period: Period;
  readonly start: CivilDate;
  readonly dated: CivilDate | undefined;
};

// Making up each skipped day of a date-to-date run by a working day is to count its days as working ones.
function workingDays(
  { regime }: Term,
  { period, start, dated }: Dated,
  { months }: ReadingChoices,
): number | undefined {
  if (dated === undefined) return workingDaysOf(period);
  if (months !== 'suspended' || !canSuspendMonths(regime, period)) return undefined;

  return Math.abs(toDayNumber(dated) - toDayNumber(start));
}

type Beginning = Pick<Outcome, 'notifiedOn' | 'start'> & {
  readonly askedFrom: CivilDate | undefined;
};

function beginning(term: Term, choices: ReadingChoices): Beginning {
  const { calendar, dilation } = term;
  const { day: notifiedOn, askedFrom } = notificationOf(term, choices);
  if (dilation === undefined) return { notifiedOn, start: notifiedOn, askedFrom };
  if (choices.dilation === 'calendar_days') {
    return { notifiedOn, start: addDays(notifiedOn, dilation.days), askedFrom };
  }

  return {
    notifiedOn,
    start: calendar.addWorkingDays(notifiedOn, dilation.days, municipalReading(choices)),
    askedFrom: askedFrom ?? addDays(notifiedOn, 1),
  };
}

type NotificationDay = { readonly day: CivilDate; readonly askedFrom: CivilDate | undefined };

function notificationOf(
  { calendar, event, notification }: Term,
  choices: ReadingChoices,
): NotificationDay {
  if (notification === undefined) return { day: event, askedFrom: undefined };

  const arrived = arrivalDay(notification);
  const isByArrival = choices.notification === 'received' || isOpenedEarly(notification);
  if (isByArrival && arrived !== undefined) return { day: arrived, askedFrom: undefined };

  return {
    day: presumedOn(calendar, notification, choices),
    askedFrom: notification.how === 'electronic' ? undefined : presumedDay(notification),
  };
}

/** The day of the presumption; a letter's moves to the next working day (CPA 113/1). */
export function presumedOn(
  calendar: Calendar,
  notification: Notified,
  choices: ReadingChoices,
): CivilDate {
  const presumed = presumedDay(notification);
  const municipal = municipalReading(choices);
  if (notification.how === 'electronic' || calendar.isWorkingDay(presumed, municipal)) {
    return presumed;
  }

  return calendar.addWorkingDays(presumed, 1, municipal);
}
