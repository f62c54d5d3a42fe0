import type { Calendar } from '#domain/calendar/calendar';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { Dilated, Dilation } from '#domain/deadlines/dilation';
import type { Notification, Notified } from '#domain/deadlines/notification';
import type { Direction, Period, Regime, Rule } from '#domain/deadlines/rule';

import { canBeDelayed, dilated } from '#domain/deadlines/dilation';
import { notified } from '#domain/deadlines/notification';
import { parsePeriod } from '#domain/deadlines/period';
import { workingDaysOf } from '#domain/deadlines/period-end';
import { isShorterTerm } from '#domain/deadlines/stated-term';

/** What is asked about a period. */
export type TermInput = {
  /** Day of the event (filing, receipt; expiry for backward terms), which does not count itself. */
  readonly start: CivilDate;
  readonly period: Period;
  /** The shorter term that the notice itself states; it can move the safe date only. */
  readonly stated?: Period;
  readonly rule?: Rule;
  /** Of the service before which the term runs. */
  readonly calendar: Calendar;
  /** The rule's unless given; administrative without a rule. */
  readonly regime?: Regime;
  /** The rule's unless given; forward without a rule. */
  readonly direction?: Direction;
  /** When given, the term runs from this notification instead of `start`. */
  readonly notification?: Notification;
  readonly dilation?: Dilation;
};

/** The same question with everything settled but the readings of the law. */
export type Term = {
  readonly calendar: Calendar;
  /** Day of the event; it never counts itself. */
  readonly event: CivilDate;
  readonly period: Period;
  readonly stated: Period | undefined;
  readonly rule: Rule | undefined;
  readonly regime: Regime;
  readonly direction: Direction;
  readonly notification: Notified | undefined;
  readonly dilation: Dilated | undefined;
};

/** Throws RangeError on a question that makes no sense. */
export function settleTerm(input: TermInput): Term {
  const { rule, notification, dilation } = input;
  const term = {
    calendar: input.calendar,
    event: input.start,
    period: input.period,
    stated: input.stated,
    rule,
    regime: input.regime ?? rule?.regime ?? 'administrative',
    direction: input.direction ?? rule?.direction ?? 'forward',
    notification: notification === undefined ? undefined : notified(notification),
    dilation: dilation === undefined ? undefined : dilated(dilation),
  } as const;
  check(term);

  return term;
}

function check({ period, stated, regime, direction, notification, dilation }: Term): void {
  checkPeriod(period);
  if (stated !== undefined) {
    checkPeriod(stated);
    if (!isShorterTerm(stated, period)) {
      throw new RangeError('a stated term must be a shorter one in the same working days or hours');
    }
  }
  if (regime === 'court' && workingDaysOf(period) !== undefined) {
    throw new RangeError('a court term runs continuously: it has no working days or hours');
  }
  if (direction === 'backward' && (notification !== undefined || dilation !== undefined)) {
    throw new RangeError('a backward term has no notification and no dilation');
  }
  if (dilation !== undefined && !canBeDelayed({ regime, direction })) {
    throw new RangeError('a dilation (CPA 88) delays no court term');
  }
}

function checkPeriod(period: Period): void {
  const parsed = parsePeriod(period);
  if (!parsed.ok) throw new RangeError(parsed.reason.en);
}
