import { civilDate, type CivilDate } from '#domain/calendar/civil-date';
import { civilDayIn, type Clock } from '#platform/clock';

/** Terms before AIMA run on Lisbon's calendar, wherever the firm sits. */
export const legalZone = 'Europe/Lisbon';

export function today(clock: Clock): CivilDate {
  return civilDate(civilDayIn(legalZone, clock.now()));
}

/** The civil day in Lisbon on which an instant falls: the day a submission counts as filed (CPA 62/3). */
export function legalDay(instant: Date): CivilDate {
  return civilDate(civilDayIn(legalZone, instant));
}
