import type { CivilDate } from '#domain/calendar/civil-date';
import type { Dilated } from '#domain/deadlines/dilation';
import type { Notified } from '#domain/deadlines/notification';
import type { Question, ReadingChoices } from '#domain/deadlines/readings';
import type { Direction, Period, Regime } from '#domain/deadlines/rule';

import { fromDayNumber, toDayNumber, weekdayOf } from '#domain/calendar/civil-date';
import { earliest } from '#domain/deadlines/earliest';
import { earliestEnd } from '#domain/deadlines/horizon';
import { arrivalDay } from '#domain/deadlines/notification';
import { continuousEnd, workingDaysOf } from '#domain/deadlines/period-end';
import { canSuspendMonths, openQuestions, waysToRead } from '#domain/deadlines/readings';

type Snapshot = {
  readonly event: CivilDate;
  readonly period: Period;
  readonly stated?: Period;
  readonly regime: Regime;
  readonly direction: Direction;
  readonly choices: ReadingChoices;
  readonly notification?: Notified;
  readonly dilation?: Dilated;
  readonly holidays: readonly { readonly date: CivilDate; readonly isMunicipalOnly: boolean }[];
  readonly closures: readonly { readonly date: CivilDate; readonly extent: 'full' | 'partial' }[];
  readonly vacations?: readonly { readonly from: CivilDate; readonly until: CivilDate }[];
  readonly beyondHorizon: boolean;
};

/** Both dates of a trace of this engine, walked day by day from the days it lists and no others. */
export function replay(trace: Snapshot): { legal: CivilDate; safe: CivilDate } {
  const legal = walk(trace, trace.period, trace.choices);
  const dates: CivilDate[] = [];
  for (const period of trace.stated === undefined ? [trace.period] : [trace.period, trace.stated]) {
    for (const { choices } of waysToRead(trace.choices, questionsOf(trace))) {
      dates.push(walk(trace, period, choices));
    }
    if (trace.beyondHorizon) dates.push(earliestEnd(trace, period));
  }

  return { legal, safe: earliest([legal, ...dates]) };
}

function questionsOf(trace: Snapshot): Question[] {
  return openQuestions(trace, {
    municipal: trace.holidays.some(({ isMunicipalOnly }) => isMunicipalOnly),
    partial: trace.closures.some(({ extent }) => extent === 'partial'),
  });
}

function walk(trace: Snapshot, period: Period, choices: ReadingChoices): CivilDate {
  const days = daysAs(trace, choices);
  const step = trace.direction === 'backward' ? -1 : 1;
  const start = startOf(trace, days, choices);
  const dated = continuousEnd(fromDayNumber(start), period, step);
  let day = start;
  if (dated === undefined) day = walkWorking(days, start, step * (workingDaysOf(period) ?? 0));
  else {
    day = toDayNumber(dated);
    if (choices.months === 'suspended' && canSuspendMonths(trace.regime, period)) {
      day = walkWorking(days, day, step * countOff(days, start, day));
    }
  }
  while (!days.isOpen(day)) day += step;

  return fromDayNumber(day);
}

function startOf(
  { event, notification, dilation }: Snapshot,
  days: Days,
  choices: ReadingChoices,
): number {
  let day = toDayNumber(event);
  if (notification !== undefined) day = notificationDay(notification, days, choices);
  if (dilation === undefined) return day;

  return choices.dilation === 'calendar_days'
    ? day + dilation.days
    : walkWorking(days, day, dilation.days);
}

function notificationDay(notification: Notified, days: Days, choices: ReadingChoices): number {
  const { how, sentOn, receivedOn } = notification;
  const arrived = arrivalDay(notification);
  let presumed = toDayNumber(sentOn) + notification.days;
  if (how === 'registered_post') while (!days.isWorking(presumed)) presumed += 1;
  else if (receivedOn !== undefined) presumed = Math.min(presumed, toDayNumber(receivedOn));

  return choices.notification === 'presumed' || arrived === undefined
    ? presumed
    : toDayNumber(arrived);
}

type Days = { isWorking(day: number): boolean; isOpen(day: number): boolean };

function daysAs(trace: Snapshot, choices: ReadingChoices): Days {
  const holidays = new Set<number>();
  for (const { date, isMunicipalOnly } of trace.holidays) {
    if (choices.municipal === 'suspends' || !isMunicipalOnly) holidays.add(toDayNumber(date));
  }
  const closed = new Set<number>();
  for (const { date, extent } of trace.closures) {
    if (choices.partial === 'rolls' || extent === 'full') closed.add(toDayNumber(date));
  }
  const isWorking = (day: number) => weekdayOf(day) <= 5 && !holidays.has(day);
  if (trace.regime === 'administrative') {
    return { isWorking, isOpen: (day) => isWorking(day) && !closed.has(day) };
  }

  const isVacation = (day: number) =>
    (trace.vacations ?? []).some(
      ({ from, until }) => toDayNumber(from) <= day && day <= toDayNumber(until),
    );
  const isCourtDay = (day: number) =>
    isWorking(day) ||
    (choices.courtSaturday === 'stands' && weekdayOf(day) === 6 && !holidays.has(day));

  return {
    isWorking,
    isOpen: (day) =>
      isCourtDay(day) &&
      !isVacation(day) &&
      (choices.courtClosure === 'ignored' || !closed.has(day)),
  };
}

function walkWorking(days: Days, from: number, count: number): number {
  let day = from;
  for (let left = Math.abs(count); left > 0;) {
    day += Math.sign(count);
    if (days.isWorking(day)) left -= 1;
  }

  return day;
}

// The days that do not count from one day (excluded) to another, in either direction.
function countOff(days: Days, from: number, to: number): number {
  const step = Math.sign(to - from);
  let off = 0;
  for (let day = from; day !== to;) {
    day += step;
    if (!days.isWorking(day)) off += 1;
  }

  return off;
}
