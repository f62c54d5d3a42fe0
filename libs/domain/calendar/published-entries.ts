import type { CalendarEntry } from '#domain/calendar/calendar-entry';

import { municipalHolidays } from '#domain/calendar/municipal-holidays';
import { nationalHolidays } from '#domain/calendar/national-holidays';
import { publishedClosures } from '#domain/calendar/published-closures';
import { regionalHolidays } from '#domain/calendar/regional-holidays';

/** Every holiday and closure that this release knows: what `prazo migrate` publishes to a database. */
export const publishedEntries: readonly CalendarEntry[] = [
  ...nationalHolidays,
  ...regionalHolidays,
  ...municipalHolidays,
  ...publishedClosures,
];
