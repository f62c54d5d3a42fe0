import type { Calendar } from '#domain/calendar/calendar';
import type { CivilDate } from '#domain/calendar/civil-date';

export type Reminder = {
  /** Working days before the safe date. */
  readonly lead: number;
  readonly on: CivilDate;
};

export type ReminderPlan = {
  readonly safe: CivilDate;
  readonly leadTimes: readonly number[];
  readonly calendar: Calendar;
};

/**
 * The reminder days of a safe date, earliest first, each on a working day. Lead 0 is the safe date
 * itself, or the last working day before it when nobody works on it.
 */
export function remindersOf({ safe, leadTimes, calendar }: ReminderPlan): Reminder[] {
  const anchor = calendar.isWorkingDay(safe) ? safe : calendar.addWorkingDays(safe, -1);

  return [...new Set(leadTimes)]
    .toSorted((a, b) => b - a)
    .map((lead) => ({ lead, on: calendar.addWorkingDays(anchor, -lead) }));
}

/**
 * The one reminder to send now: the latest whose day has come, so that missed earlier ones collapse
 * into it. Undefined before the first one and after the safe date (a breach is not a reminder).
 */
export function dueReminder(
  plan: ReminderPlan & { readonly today: CivilDate },
): Reminder | undefined {
  if (isOverdue(plan)) return undefined;

  return remindersOf(plan).findLast(({ on }) => on <= plan.today);
}

/** Whether the safe date has passed; on the day itself there is still time. */
export function isOverdue(input: { readonly safe: CivilDate; readonly today: CivilDate }): boolean {
  return input.today > input.safe;
}
