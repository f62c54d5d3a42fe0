import type { FirmContext } from '#db/with-firm';
import type { PlatformContext } from '#db/with-platform';
import { AppError, notFound } from '#platform/errors';
import { writeAudit } from '../audit/write-audit.ts';
import { startImpact } from '../impacts/start-impact.ts';
import { entryOf, type CalendarEntryInput } from './calendar-entry-input.ts';
import { conflictOn, requireAhead, requireDistinct } from './check-entry.ts';
import {
  appendEntry,
  entriesInForce,
  findHead,
  firmLedger,
  platformLedger,
  type EntryHead,
  type EntryLedger,
} from './entry-ledger.ts';
import { titleOf, touchesOf } from './law-change.ts';
import type { Published } from './publish-entry.ts';

/** States anew what was published under a key, for every firm. */
export async function amendEntry(
  ctx: PlatformContext,
  input: { readonly key: string; readonly entry: CalendarEntryInput; readonly author: string },
): Promise<Published> {
  const ledger = await platformLedger(ctx, input.author);
  const head = await findHead(ledger, 'e.key = $1', input.key);
  if (!head) throw notFound('Closure');

  return amend(ledger, head, input.entry);
}

/** States anew what the firm itself published, named by the row that was read. */
export async function amendFirmEntry(
  ctx: FirmContext,
  input: { readonly id: string; readonly entry: CalendarEntryInput },
): Promise<Published> {
  const ledger = await firmLedger(ctx);
  const head = await findHead(ledger, 'e.id = $1', input.id);
  if (!head) throw notFound('Closure');
  await requireLast(ledger, head);
  const amended = await amend(ledger, head, input.entry);
  await writeAudit(ctx, {
    action: 'closure.amended',
    subjectType: 'closure',
    subjectId: amended.id,
    data: { key: amended.key, replaces: head.id, deadlines: amended.touched.deadlines },
  });

  return amended;
}

/** Nobody amended or withdrew the row since it was read. */
export async function requireLast(ledger: EntryLedger, head: EntryHead): Promise<void> {
  const last = await findHead(ledger, 'e.key = $1', head.entry.key);
  if (last?.id !== head.id) {
    throw new AppError('conflict', 'Somebody amended or withdrew it since: read it again');
  }
}

async function amend(
  ledger: EntryLedger,
  head: EntryHead,
  input: CalendarEntryInput,
): Promise<Published> {
  if (head.isWithdrawn) {
    throw conflictOn('key', `${head.entry.key} was withdrawn: publish it again instead`);
  }
  if (input.key !== undefined && input.key !== head.entry.key) {
    throw conflictOn('key', 'names the statement for ever and cannot be amended');
  }
  const entry = { ...entryOf(input, ''), key: head.entry.key };
  requireDistinct(entry, await entriesInForce(ledger));
  requireAhead(ledger, { before: head.entry, after: entry, isRetroactive: input.retroactive });

  const row = { entry, replaces: head.id, isWithdrawn: false, note: input.note };
  const id = await appendEntry(ledger, row);
  const touched = await startImpact(ledger, {
    causeKind: ledger.table === 'calendar_entries' ? 'calendar_entry' : 'firm_calendar_entry',
    causeId: id,
    title: titleOf('amended', entry),
    touches: touchesOf(head.entry, entry),
  });

  return { id, key: entry.key, touched };
}
