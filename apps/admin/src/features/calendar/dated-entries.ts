import { civilDate, fromDayNumber } from '#domain/calendar/civil-date';
import { dayInYear, type DayRule } from '#domain/calendar/day-rule';
import { findOffice } from '#domain/calendar/offices';
import { findMunicipality } from '#domain/calendar/places';
import type { CalendarEntry } from '../../api/types.ts';
import type { CalendarSearch } from '../../app/search.ts';

export type Dated = { readonly date: string; readonly entry: CalendarEntry };

/** Every municipality, instead of the places of one office. */
export const everywhere = 'todos';

/** The statements that the search asks for, each on its day of the year, in date order. */
export function datedEntries(
  entries: readonly CalendarEntry[],
  search: CalendarSearch & { readonly ano: number },
): Dated[] {
  return entries
    .filter(
      (entry) =>
        (search.retirados || entry.state === 'in_force') &&
        (!search.efeito || entry.effect === search.efeito) &&
        isWanted(entry, search.onde),
    )
    .flatMap((entry) => {
      const date = dayOf(entry, search.ano);

      return date === undefined ? [] : [{ date, entry }];
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The day of the year of which an entry speaks; undefined when it does not speak of that year. */
export function dayOf(
  { day, validFrom, validTo }: CalendarEntry,
  year: number,
): string | undefined {
  const number = dayInYear(ruleOf(day), year);
  if (number === undefined) return undefined;
  const date = fromDayNumber(number);
  const isValid = (!validFrom || date >= validFrom) && (!validTo || date <= validTo);

  return isValid ? date : undefined;
}

function ruleOf(day: CalendarEntry['day']): DayRule {
  return day.kind === 'date' ? { kind: 'date', date: civilDate(day.date) } : day;
}

/** The firm's own statements are always wanted: there are few, and they are the reader's doing. */
function isWanted({ scope, source }: CalendarEntry, where: string | undefined): boolean {
  const office = where === undefined ? undefined : findOffice(where);
  if (!office) return where === everywhere || source === 'firm' || scope.kind !== 'municipality';
  if (scope.kind === 'office') return scope.code === office.key;
  if (scope.kind === 'municipality') return scope.code === office.municipality;

  return scope.kind !== 'region' || scope.code === findMunicipality(office.municipality)?.region;
}
