import type { CivilDate } from '#domain/calendar/civil-date';

/** The first of some dates; the first item must be there. */
export function earliest(dates: readonly [CivilDate, ...CivilDate[]]): CivilDate {
  return dates.reduce((first, date) => (date < first ? date : first));
}
