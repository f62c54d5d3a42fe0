import type { CivilDate } from '#domain/calendar/civil-date';
import type { Text } from '#domain/calendar/text';
import type { Dilated } from '#domain/deadlines/dilation';
import type { Notified } from '#domain/deadlines/notification';
import type { Direction, Period, Regime } from '#domain/deadlines/rule';

import { addDays, isoWeekday, toDayNumber } from '#domain/calendar/civil-date';
import { judicialVacationOn } from '#domain/calendar/judicial-vacations';
import { arrivalDay, presumedDay } from '#domain/deadlines/notification';
import { continuousEnd, workingDaysOf } from '#domain/deadlines/period-end';
import { canSuspendMonths } from '#domain/deadlines/readings';

type Unverified = {
  readonly event: CivilDate;
  readonly regime: Regime;
  readonly direction: Direction;
  readonly notification?: Notified | undefined;
  readonly dilation?: Dilated | undefined;
};

/**
 * The earliest day a period can possibly end, whatever holidays a future law makes or unmakes.
 * Forward, weekends alone suspend and nothing rolls; backward, more holidays mean an earlier day.
 */
export function earliestEnd(term: Unverified, period: Period): CivilDate {
  if (term.direction === 'backward') return earliestBackward(term, period);

  const start = earliestStart(term);

  return continuousEnd(start, period) ?? weekdaysFrom(start, workingDaysOf(period) ?? 0);
}

/** Why that day is the one to keep. */
export function earliestReason(direction: Direction): Text {
  if (direction === 'forward') {
    return {
      pt: 'só os fins de semana suspendem e nada adia o último dia (calendário não verificado)',
      en: 'weekends alone suspend and nothing moves the last day (calendar not verified)',
    };
  }

  return {
    pt: 'o último dia recua, por segurança, mais 10 dias e mais um dia útil por cada 14 dias úteis contados (calendário não verificado)',
    en: 'the last day moves back, to be safe, 10 days more and one working day more for every 14 working days counted (calendar not verified)',
  };
}

function earliestStart({ event, notification, dilation }: Unverified): CivilDate {
  let start = event;
  if (notification !== undefined) {
    const presumed = presumedDay(notification);
    const arrived = arrivalDay(notification) ?? presumed;
    start = arrived < presumed ? arrived : presumed;
  }

  return dilation === undefined ? start : addDays(start, dilation.days);
}

const daysOfRoll = 10;
const countedPerHoliday = 14;

// Holidays and closures nobody knows yet could take this much, and more only by a change of law.
function earliestBackward({ event, regime }: Unverified, period: Period): CivilDate {
  const dated = continuousEnd(event, period, -1);
  const isSuspended = dated !== undefined && canSuspendMonths(regime, period);
  const counted = isSuspended
    ? toDayNumber(event) - toDayNumber(dated)
    : (workingDaysOf(period) ?? 0);
  const allowance = Math.ceil(counted / countedPerHoliday);
  const last =
    dated !== undefined && !isSuspended ? dated : weekdaysFrom(event, -(counted + allowance));

  return regime === 'court' ? backOutOfVacation(last) : addDays(last, -daysOfRoll);
}

// A roll may come back into a vacation, cross it, and go on before it.
function backOutOfVacation(last: CivilDate): CivilDate {
  const day = beforeVacation(last, 0);

  return beforeVacation(addDays(day, -daysOfRoll), -daysOfRoll);
}

function beforeVacation(day: CivilDate, more: number): CivilDate {
  const vacation = judicialVacationOn(day);

  return vacation === undefined ? day : addDays(vacation.from, more - 1);
}

function weekdaysFrom(start: CivilDate, count: number): CivilDate {
  const step = Math.sign(count);
  let date = start;
  for (let left = Math.abs(count); left > 0;) {
    date = addDays(date, step);
    if (isoWeekday(date) <= 5) left -= 1;
  }

  return date;
}
