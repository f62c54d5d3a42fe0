import { randomUUIDv7 } from 'node:crypto';
import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { FirmContext, Sql } from '#db/with-firm';
import type { PlatformContext } from '#db/with-platform';
import { requirePermission } from '../access/permissions.ts';
import { lockPlanning } from '../dispatches/lock-planning.ts';
import { today } from '../today.ts';
import { entryColumns, isInForce, toEntry, type EntryTable } from './entry-rows.ts';
import { lockLaw } from './lock-law.ts';

/** Where a statement is written, by whom, and what stands there already. */
export type EntryLedger = {
  readonly sql: Sql;
  readonly table: EntryTable;
  readonly authorColumn: 'author' | 'author_id';
  readonly author: string;
  readonly today: CivilDate;
};

/** The last row under a key. */
export type EntryHead = {
  readonly id: string;
  readonly isWithdrawn: boolean;
  readonly entry: CalendarEntry;
};

/** The platform's own ledger, for one writer at a time. */
export async function platformLedger(ctx: PlatformContext, author: string): Promise<EntryLedger> {
  await lockLaw(ctx);

  return {
    sql: ctx.sql,
    table: 'calendar_entries',
    authorColumn: 'author',
    author,
    today: today(ctx.clock),
  };
}

/** What the firm knows beyond the platform, for those who may and one writer at a time. */
export async function firmLedger(ctx: FirmContext): Promise<EntryLedger> {
  const author = requirePermission(ctx, 'law.decide');
  await lockPlanning(ctx);

  return {
    sql: ctx.sql,
    table: 'firm_calendar_entries',
    authorColumn: 'author_id',
    author,
    today: today(ctx.clock),
  };
}

/** The last row of the chain to which `where` leads ("e.key = $1"); undefined when there is none. */
export async function findHead(
  { sql, table }: Pick<EntryLedger, 'sql' | 'table'>,
  where: 'e.key = $1' | 'e.id = $1',
  value: string,
): Promise<EntryHead | undefined> {
  const [row] = await sql<{ id: string; isWithdrawn: boolean }>(
    `SELECT ${entryColumns}, e.is_withdrawn AS "isWithdrawn" FROM ${table} e
     WHERE ${where} AND ${where === 'e.id = $1' ? 'true' : `NOT EXISTS (SELECT FROM ${table} n WHERE n.replaces = e.id)`}`,
    [value],
  );

  return row && { id: row.id, isWithdrawn: row.isWithdrawn, entry: toEntry(row) };
}

/** Every statement in force, the platform's or the firm's. */
export async function entriesInForce(ledger: Pick<EntryLedger, 'sql' | 'table'>) {
  const rows = await ledger.sql<{ id: string }>(
    `SELECT ${entryColumns} FROM ${ledger.table} e WHERE ${isInForce(ledger.table)} ORDER BY e.seq`,
  );

  return rows.map(toEntry);
}

/** Writes one row; what it replaces is no longer the last word. Returns its id. */
export async function appendEntry(
  ledger: EntryLedger,
  row: {
    readonly entry: CalendarEntry;
    readonly replaces: string | undefined;
    readonly isWithdrawn: boolean;
    readonly note: string | undefined;
  },
): Promise<string> {
  const { entry } = row;
  const id = randomUUIDv7();
  await ledger.sql(
    `INSERT INTO ${ledger.table} (id, key, effect, extent, scope_kind, scope_code, day, valid_from, valid_to, name_pt,
       name_en, citation, url, confidence, announced_on, ${ledger.authorColumn}, note, replaces, is_withdrawn)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      id,
      entry.key,
      entry.effect,
      entry.extent,
      entry.scope.kind,
      entry.scope.code,
      JSON.stringify(entry.day),
      entry.validFrom ?? null,
      entry.validTo ?? null,
      entry.name.pt,
      entry.name.en,
      entry.citation,
      entry.url ?? null,
      entry.confidence,
      entry.announcedOn ?? null,
      ledger.author,
      row.note ?? null,
      row.replaces ?? null,
      row.isWithdrawn,
    ],
  );

  return id;
}
