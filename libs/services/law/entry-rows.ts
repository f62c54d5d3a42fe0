import { z } from 'zod';
import { effects, extents, scopeKinds, type CalendarEntry } from '#domain/calendar/calendar-entry';
import { optionalCivil } from '../fields.ts';
import { confidences, dayRuleOf, DayRuleInput } from './calendar-entry-input.ts';

/** The tables in which statements about days are kept: the platform's, and each firm's own. */
export type EntryTable = 'calendar_entries' | 'firm_calendar_entries';

/** SQL: the columns of a statement, under the alias `e`. */
export const entryColumns = `e.id, e.key, e.effect, e.extent,
  jsonb_build_object('kind', e.scope_kind, 'code', e.scope_code) AS scope, e.day,
  e.valid_from::text AS "validFrom", e.valid_to::text AS "validTo",
  jsonb_build_object('pt', e.name_pt, 'en', e.name_en) AS name, e.citation, e.url, e.confidence,
  e.announced_on::text AS "announcedOn"`;

/** SQL: `e` is the last word under its key, and it is not that the key is withdrawn. */
export function isInForce(table: EntryTable): string {
  return `NOT e.is_withdrawn AND NOT EXISTS (SELECT FROM ${table} n WHERE n.replaces = e.id)`;
}

const EntryRow = z.object({
  key: z.string(),
  effect: z.enum(effects),
  extent: z.enum(extents),
  scope: z.object({ kind: z.enum(scopeKinds), code: z.string() }),
  day: DayRuleInput,
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  name: z.object({ pt: z.string(), en: z.string() }),
  citation: z.string(),
  url: z.string().nullable(),
  confidence: z.enum(confidences),
  announcedOn: z.string().nullable(),
});

/** A row, selected by `entryColumns`, as the engine reads it. */
export function toEntry(row: unknown): CalendarEntry {
  const { day, validFrom, validTo, announcedOn, url, ...entry } = EntryRow.parse(row);
  const [from, to, announced] = [validFrom, validTo, announcedOn].map((date) =>
    optionalCivil(date ?? undefined),
  );

  return {
    ...entry,
    day: dayRuleOf(day),
    ...(from && { validFrom: from }),
    ...(to && { validTo: to }),
    ...(url && { url }),
    ...(announced && { announcedOn: announced }),
  };
}
