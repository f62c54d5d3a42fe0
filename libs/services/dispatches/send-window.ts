import type { Calendar } from '#domain/calendar/calendar';
import { addDays, civilDate, type CivilDate } from '#domain/calendar/civil-date';

/** When a firm wants to receive mail, as its row says. Hours are whole local hours, `sendUntil` excluded. */
export type SendHours = {
  readonly zone: string;
  readonly sendFrom: number;
  readonly sendUntil: number;
  readonly sendDays: string;
};

const hour = 3_600_000;

/**
 * The first instant from `now` on at which a message may leave. When that would be after the safe date `notAfter`, it
 * leaves now: the date outranks the hours.
 */
export function nextSendInstant(
  now: Date,
  hours: SendHours,
  limits: { readonly calendar: Calendar; readonly notAfter: CivilDate },
): Date {
  const local = localTime(now, hours.zone);
  const isOpen = (day: CivilDate) =>
    hours.sendDays === 'every_day' || limits.calendar.isWorkingDay(day);
  if (isOpen(local.day) && local.hour >= hours.sendFrom && local.hour < hours.sendUntil) return now;

  let day = local.hour < hours.sendFrom ? local.day : addDays(local.day, 1);
  while (!isOpen(day)) day = addDays(day, 1);
  if (day > limits.notAfter) return now;

  return instantOf(day, hours.sendFrom, hours.zone);
}

function localTime(instant: Date, zone: string): { day: CivilDate; hour: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((each) => each.type === type)?.value ?? '';

  return {
    day: civilDate(`${part('year')}-${part('month')}-${part('day')}`),
    hour: Number(part('hour')),
  };
}

/** Portugal's zones lie at most two hours from UTC: the instant is the first that shows this day and hour there. */
function instantOf(day: CivilDate, localHour: number, zone: string): Date {
  const asUtc = Date.parse(`${day}T${String(localHour).padStart(2, '0')}:00:00Z`);
  for (const offset of [-2, -1, 0, 1, 2]) {
    const candidate = new Date(asUtc + offset * hour);
    const local = localTime(candidate, zone);
    if (local.day === day && local.hour >= localHour) return candidate;
  }

  throw new Error(`${zone} lies further from UTC than two hours`);
}
