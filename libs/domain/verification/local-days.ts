import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import type { Closure } from '#domain/calendar/closures';
import type { Place } from '#domain/calendar/place';
import type { PlainDay } from '#domain/verification/plain-day';

import { feastOf } from '#domain/verification/feasts';
import { readDay, yearOf } from '#domain/verification/plain-day';

/** `municipal` when nothing but the municipality's own feast makes the day a holiday. */
type Holiday = 'wide' | 'municipal';

type Extent = Closure['extent'];

/** The days of one place that are not like the others. */
export type LocalDays = {
  holidayOn(day: PlainDay): Holiday | undefined;
  closureOn(day: PlainDay): Extent | undefined;
};

type LocalYear = {
  readonly holidays: ReadonlyMap<PlainDay, Holiday>;
  readonly closures: ReadonlyMap<PlainDay, Extent>;
};

const known = new WeakMap<readonly CalendarEntry[], Map<string, LocalDays>>();

/** The holidays and closures of a place; the years that were asked for are kept. */
export function localDays(
  entries: readonly CalendarEntry[],
  place: Place,
  given?: readonly Closure[],
): LocalDays {
  const key = [place.municipality.code, place.office, ...(place.authorities ?? [])].join(' ');
  const places = known.get(entries) ?? new Map<string, LocalDays>();
  known.set(entries, places);
  const local = places.get(key) ?? yearByYear(entries.filter((each) => holdsAt(each, place)));
  places.set(key, local);
  if (given === undefined) return local;

  const closures = new Map<PlainDay, Extent>();
  for (const { date, extent } of given) {
    if (closures.get(readDay(date)) !== 'full') closures.set(readDay(date), extent);
  }

  return { holidayOn: (day) => local.holidayOn(day), closureOn: (day) => closures.get(day) };
}

function yearByYear(entries: readonly CalendarEntry[]): LocalDays {
  const years = new Map<number, LocalYear>();
  const yearWith = (day: PlainDay): LocalYear => {
    const year = years.get(yearOf(day)) ?? localYear(entries, yearOf(day));
    years.set(yearOf(day), year);

    return year;
  };

  return {
    holidayOn: (day) => yearWith(day).holidays.get(day),
    closureOn: (day) => yearWith(day).closures.get(day),
  };
}

function localYear(entries: readonly CalendarEntry[], year: number): LocalYear {
  const holidays = new Map<PlainDay, Holiday>();
  const decided = new Map<PlainDay, CalendarEntry>();
  for (const entry of entries) {
    for (const day of daysIn(entry, year)) {
      const other = decided.get(day);
      if (entry.effect === 'rolls') {
        if (other === undefined || weightOf(entry) > weightOf(other)) decided.set(day, entry);
      } else if (holidays.get(day) !== 'wide') {
        holidays.set(day, entry.scope.kind === 'municipality' ? 'municipal' : 'wide');
      }
    }
  }
  const closures = new Map<PlainDay, Extent>();
  for (const [day, { extent }] of decided) if (extent !== 'open') closures.set(day, extent);

  return { holidays, closures };
}

// A day worked out from a month's weekday can lie in the year before or after.
function daysIn(entry: CalendarEntry, year: number): PlainDay[] {
  return [year - 1, year, year + 1]
    .flatMap((each) => feastOf(entry.day, each) ?? [])
    .filter((day) => yearOf(day) === year && isInForce(entry, day));
}

const scopes = ['country', 'region', 'authority', 'municipality', 'office'];
const extents = ['open', 'partial', 'full'];

// The narrowest scope decides; in one scope a whole day closed goes before half a day, that before none.
function weightOf({ scope, extent }: CalendarEntry): number {
  return 10 * scopes.indexOf(scope.kind) + extents.indexOf(extent);
}

function isInForce({ validFrom, validTo }: CalendarEntry, day: PlainDay): boolean {
  if (validFrom !== undefined && day < readDay(validFrom)) return false;

  return validTo === undefined || day <= readDay(validTo);
}

// AIMA, I.P. follows the central government unless the place names other authorities.
function holdsAt({ scope }: CalendarEntry, place: Place): boolean {
  const { municipality, office, authorities = ['central_government'] } = place;
  switch (scope.kind) {
    case 'country':
      return scope.code === 'PT';
    case 'region':
      return scope.code === municipality.region;
    case 'authority':
      return authorities.includes(scope.code);
    case 'municipality':
      return scope.code === municipality.code;
    case 'office':
      return scope.code === office;
  }
}
