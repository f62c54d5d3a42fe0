import type { FirmContext } from '#db/with-firm';
import type { PlatformContext } from '#db/with-platform';
import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import { writeAudit } from '../audit/write-audit.ts';
import { startImpact, type Touched } from '../impacts/start-impact.ts';
import { entryOf, type CalendarEntryInput } from './calendar-entry-input.ts';
import { conflictOn, decidingOver, requireAhead, requireDistinct } from './check-entry.ts';
import {
  appendEntry,
  entriesInForce,
  findHead,
  firmLedger,
  platformLedger,
  type EntryLedger,
} from './entry-ledger.ts';
import { titleOf, touchesOf } from './law-change.ts';

export type Published = { readonly id: string; readonly key: string; readonly touched: Touched };

/** States a holiday or closure for every firm, and begins the run that works out what it does to their dates. */
export async function publishEntry(
  ctx: PlatformContext,
  input: { readonly entry: CalendarEntryInput; readonly author: string },
): Promise<Published> {
  const ledger = await platformLedger(ctx, input.author);
  const entry = entryOf(input.entry, '');

  return publish(ledger, { entry, input: input.entry, known: await entriesInForce(ledger) });
}

/** States a holiday or closure for the firm alone. */
export async function publishFirmEntry(
  ctx: FirmContext,
  input: CalendarEntryInput,
): Promise<Published> {
  const ledger = await firmLedger(ctx);
  const entry = entryOf(input, 'firm.');
  const everybodys = { sql: ctx.sql, table: 'calendar_entries' } as const;
  // Also one that was withdrawn: the platform may publish it again.
  if (await findHead(everybodys, 'e.key = $1', entry.key)) {
    throw conflictOn('key', 'is one of the platform’s');
  }
  const deciding = decidingOver(await entriesInForce(everybodys), entry);
  const known = [...deciding, ...(await entriesInForce(ledger))];
  const published = await publish(ledger, { entry, input, known });
  await writeAudit(ctx, {
    action: 'closure.published',
    subjectType: 'closure',
    subjectId: published.id,
    data: { key: published.key, deadlines: published.touched.deadlines },
  });

  return published;
}

async function publish(
  ledger: EntryLedger,
  what: {
    readonly entry: CalendarEntry;
    readonly input: CalendarEntryInput;
    readonly known: readonly CalendarEntry[];
  },
): Promise<Published> {
  const { entry, input } = what;
  const head = await findHead(ledger, 'e.key = $1', entry.key);
  if (head && !head.isWithdrawn) {
    throw conflictOn('key', `${entry.key} is published already: amend it instead`);
  }
  requireDistinct(entry, what.known);
  requireAhead(ledger, { before: undefined, after: entry, isRetroactive: input.retroactive });

  const id = await appendEntry(ledger, {
    entry,
    replaces: head?.id,
    isWithdrawn: false,
    note: input.note,
  });
  const touched = await startImpact(ledger, {
    causeKind: ledger.table === 'calendar_entries' ? 'calendar_entry' : 'firm_calendar_entry',
    causeId: id,
    title: titleOf('published', entry),
    touches: touchesOf(undefined, entry),
  });

  return { id, key: entry.key, touched };
}
