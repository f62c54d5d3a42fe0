import type { CivilDate } from '#domain/calendar/civil-date';
import type { Confidence } from '#domain/calendar/confidence';
import type { DayRule } from '#domain/calendar/day-rule';
import type { Text } from '#domain/calendar/text';

/** What a day does to a term: `suspends` takes it out of the count, `rolls` only moves a last day. */
export const effects = ['suspends', 'rolls'] as const;

export type Effect = (typeof effects)[number];

/** How much of the day a service is closed; `open` exempts a narrower scope from a wider closure. */
export const extents = ['full', 'partial', 'open'] as const;

export type Extent = (typeof extents)[number];

/** From the widest to the narrowest: a narrower statement about a day overrides a wider one. */
export const scopeKinds = ['country', 'region', 'authority', 'municipality', 'office'] as const;

export type ScopeKind = (typeof scopeKinds)[number];

/**
 * Where an entry holds. The code is PT for the country, a region's name, `central_government` or
 * another authority, the four digits of a municipality (INE), or the key of an office.
 */
export type Scope = { readonly kind: ScopeKind; readonly code: string };

/**
 * One statement about days of the calendar, with its source: a holiday that comes back every year, or
 * a closure granted for one day. The key names it for ever; amendments keep the key.
 */
export type CalendarEntry = {
  readonly key: string;
  readonly effect: Effect;
  readonly extent: Extent;
  readonly scope: Scope;
  readonly day: DayRule;
  readonly validFrom?: CivilDate;
  readonly validTo?: CivilDate;
  readonly name: Text;
  readonly citation: string;
  readonly url?: string;
  readonly confidence: Confidence;
  /** When the source was published; a closure is often announced only days before. */
  readonly announcedOn?: CivilDate;
};

/** Whether the entry is in force on that day of its own. */
export function isInForce({ validFrom, validTo }: CalendarEntry, date: CivilDate): boolean {
  return (
    (validFrom === undefined || date >= validFrom) && (validTo === undefined || date <= validTo)
  );
}
