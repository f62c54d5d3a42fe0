import { z } from 'zod';
import { effects, extents, scopeKinds } from '#domain/calendar/calendar-entry';
import type { ReadContext } from '#db/with-firm';
import { requireSight } from '../access/permissions.ts';
import { confidences, DayRuleInput } from '../law/calendar-entry-input.ts';
import { entryColumns, isInForce, type EntryTable } from '../law/entry-rows.ts';
import { TextView } from '../playbooks/playbook-view.ts';

/** `state`: what is in force (the default), or everything that was ever said. */
export const ListClosures = z.strictObject({
  state: z.enum(['in_force', 'all']).default('in_force'),
  effect: z.enum(effects).optional(),
});

/** One statement about days of the calendar: a closure, which only moves last days, or a holiday (CPA 87 c, f, g). */
export const ClosureEntryView = z
  .object({
    id: z.uuid(),
    key: z.string(),
    /** Who keeps it: the platform for everybody, or the firm for itself. */
    source: z.enum(['platform', 'firm']),
    state: z.enum(['in_force', 'amended', 'withdrawn']),
    effect: z.enum(effects),
    extent: z.enum(extents),
    scope: z.object({ kind: z.enum(scopeKinds), code: z.string() }),
    day: DayRuleInput,
    validFrom: z.iso.date().nullable(),
    validTo: z.iso.date().nullable(),
    name: TextView,
    citation: z.string(),
    url: z.string().nullable(),
    confidence: z.enum(confidences),
    announcedOn: z.iso.date().nullable(),
    author: z.string(),
    note: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'CalendarEntry' });
export type ClosureEntryView = z.infer<typeof ClosureEntryView>;

type EntryRow = Omit<ClosureEntryView, 'createdAt'> & { readonly createdAt: Date };

/** What a client can hold: the calendar in force has some two hundred statements. */
const most = 1_000;

/** The calendar as the firm has it: the platform's statements and its own, the latest word first. */
export async function listClosures(
  ctx: ReadContext,
  input: z.infer<typeof ListClosures>,
): Promise<ClosureEntryView[]> {
  requireSight(ctx, 'law.read');
  return readEntries(ctx, {
    where: `($2::text = 'all' OR state = 'in_force') AND ($3::text IS NULL OR effect = $3)`,
    values: [input.state, input.effect ?? null],
  });
}

/** Statements of both ledgers. In `where`, $1 is the firm and `values` start at $2. */
export async function readEntries(
  ctx: ReadContext,
  { where, values }: { readonly where: string; readonly values: readonly unknown[] },
): Promise<ClosureEntryView[]> {
  const rows = await ctx.sql<EntryRow>(
    `SELECT * FROM (
       SELECT ${columnsOf('calendar_entries')}, 'platform' AS source, e.author FROM calendar_entries e
       UNION ALL
       SELECT ${columnsOf('firm_calendar_entries')}, 'firm', u.name FROM firm_calendar_entries e
       JOIN users u ON u.id = e.author_id
       WHERE e.firm_id = $1
     ) AS entries
     WHERE ${where}
     ORDER BY id DESC
     LIMIT ${most}`,
    [ctx.firmId, ...values],
  );

  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

function columnsOf(table: EntryTable): string {
  return `${entryColumns}, e.note, e.created_at AS "createdAt",
    CASE WHEN ${isInForce(table)} THEN 'in_force' WHEN e.is_withdrawn THEN 'withdrawn' ELSE 'amended' END AS state`;
}
