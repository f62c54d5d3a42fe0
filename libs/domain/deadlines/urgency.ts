import type { Calendar } from '#domain/calendar/calendar';
import type { CivilDate } from '#domain/calendar/civil-date';

export const urgencyBands = ['overdue', 'today', 'urgent', 'soon', 'later', 'done'] as const;

export type UrgencyBand = (typeof urgencyBands)[number];

export type Urgency = {
  readonly band: UrgencyBand;
  /** Working days from today to the safe date; negative once it has passed. */
  readonly workingDays: number;
};

const urgentDays = 3;
const soonDays = 10;

/**
 * How a deadline shows everywhere: 1 to 3 working days is urgent, 4 to 10 soon, more is later. A day
 * past the safe date is overdue even when no working day has gone by since (it then counts as -1).
 */
export function urgencyOf(input: {
  readonly safe: CivilDate;
  readonly isDone: boolean;
  readonly today: CivilDate;
  readonly calendar: Calendar;
}): Urgency {
  const { safe, isDone, today, calendar } = input;
  const between = calendar.workingDaysBetween(today, safe);
  const workingDays = today > safe ? Math.min(between, -1) : between;
  if (isDone) return { band: 'done', workingDays };
  if (today > safe) return { band: 'overdue', workingDays };
  if (today === safe) return { band: 'today', workingDays };
  if (workingDays <= urgentDays) return { band: 'urgent', workingDays };

  return { band: workingDays <= soonDays ? 'soon' : 'later', workingDays };
}
