import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { Confidence } from '#domain/calendar/confidence';
import type { Place } from '#domain/calendar/place';
import type { Text } from '#domain/calendar/text';

import { scopeKinds } from '#domain/calendar/calendar-entry';
import { inYear } from '#domain/calendar/holidays';
import { appliesAt } from '#domain/calendar/place';
import { tabulatedYears } from '#domain/calendar/working-days';

/**
 * A day on which the service is not open to the public or not for its normal hours. It never suspends
 * a term: it moves the term's last day to the next working day (CPA art. 87 f and g).
 */
export type Closure = {
  readonly date: CivilDate;
  readonly extent: 'full' | 'partial';
  /** Who closed: the code of the entry's scope, such as central_government or an office's key. */
  readonly scope: string;
  readonly reason: Text;
  readonly citation: string;
  readonly confidence: Confidence;
};

/**
 * The closures that hold at a place from 1990 to 2110, one a day, in date order. The narrowest scope
 * decides, so that an office that stays open is not closed by its government's day off.
 */
export function closuresAt(place: Place, entries: readonly CalendarEntry[]): Closure[] {
  const applying = entries.filter((each) => each.effect === 'rolls' && appliesAt(each, place));
  const byDate = new Map<CivilDate, CalendarEntry>();
  for (const { date, entry } of tabulatedYears.flatMap((year) => inYear(applying, year))) {
    const known = byDate.get(date);
    if (known === undefined || decides(entry, known)) byDate.set(date, entry);
  }

  return [...byDate]
    .flatMap(([date, entry]) => closureOf(date, entry) ?? [])
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function decides(entry: CalendarEntry, known: CalendarEntry): boolean {
  const [own, other] = [entry, known].map(({ scope }) => scopeKinds.indexOf(scope.kind));
  if (own !== other) return (own ?? 0) > (other ?? 0);

  return strength[entry.extent] > strength[known.extent];
}

const strength = { open: 0, partial: 1, full: 2 } as const;

function closureOf(date: CivilDate, entry: CalendarEntry): Closure | undefined {
  const { extent, scope, name, citation, confidence } = entry;
  if (extent === 'open') return undefined;

  return { date, extent, scope: scope.code, reason: name, citation, confidence };
}
