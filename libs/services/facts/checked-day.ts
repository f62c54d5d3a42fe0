import { civilDate, type CivilDate } from '#domain/calendar/civil-date';
import { dayFacts, type DayFact } from '#domain/playbooks/facts';
import { invalidField } from '#platform/errors';
import type { Days } from './said-facts.ts';

/** Days that are still to come when they are said. */
const ahead: ReadonlySet<DayFact> = new Set(['card_expires_on', 'travels_on']);
/** Residence may have begun long ago; from the other days terms run. */
const longAgo: ReadonlySet<DayFact> = new Set([
  'resident_since',
  'sponsor_resident_since',
  'entered_on',
]);

/** The day as a civil date, null for none. Throws AppError 'invalid' for a day that cannot be. */
export function checkedDay(fact: DayFact, day: string, now: CivilDate): CivilDate | null {
  if (day === 'none') return null;
  const on = civilDate(day);
  const path = `days.${fact}`;
  if (ahead.has(fact) ? on > '2100-12-31' : on > now) {
    throw invalidField(path, ahead.has(fact) ? 'is too far away' : 'must not lie in the future');
  }
  if (on < (longAgo.has(fact) ? '1900-01-01' : '2000-01-01')) {
    throw invalidField(path, 'must not lie before the year 2000');
  }

  return on;
}

/** The days with which somebody opens a case. */
export function checkedDays(days: Days, now: CivilDate) {
  return dayFacts.flatMap((fact) => {
    const day = days[fact];

    return day === undefined ? [] : [{ fact, day: checkedDay(fact, day, now) }];
  });
}
