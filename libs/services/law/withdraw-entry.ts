import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import type { PlatformContext } from '#db/with-platform';
import { notFound } from '#platform/errors';
import { writeAudit } from '../audit/write-audit.ts';
import { line } from '../fields.ts';
import { startImpact } from '../impacts/start-impact.ts';
import { requireLast } from './amend-entry.ts';
import { conflictOn, requireAhead } from './check-entry.ts';
import {
  appendEntry,
  findHead,
  firmLedger,
  platformLedger,
  type EntryHead,
  type EntryLedger,
} from './entry-ledger.ts';
import { titleOf, touchesOf } from './law-change.ts';
import type { Published } from './publish-entry.ts';

export const WithdrawEntry = z
  .strictObject({ reason: line(500), retroactive: z.boolean().default(false) })
  .meta({ id: 'WithdrawClosure' });
type WithdrawEntry = z.infer<typeof WithdrawEntry>;

/** Takes back what was published under a key, for every firm. It stays on record. */
export async function withdrawEntry(
  ctx: PlatformContext,
  input: WithdrawEntry & { readonly key: string; readonly author: string },
): Promise<Published> {
  const ledger = await platformLedger(ctx, input.author);
  const head = await findHead(ledger, 'e.key = $1', input.key);
  if (!head) throw notFound('Closure');

  return withdraw(ledger, head, input);
}

/** Takes back what the firm itself published, named by the row that was read. */
export async function withdrawFirmEntry(
  ctx: FirmContext,
  input: WithdrawEntry & { readonly id: string },
): Promise<Published> {
  const ledger = await firmLedger(ctx);
  const head = await findHead(ledger, 'e.id = $1', input.id);
  if (!head) throw notFound('Closure');
  await requireLast(ledger, head);
  const withdrawn = await withdraw(ledger, head, input);
  await writeAudit(ctx, {
    action: 'closure.withdrawn',
    subjectType: 'closure',
    subjectId: withdrawn.id,
    data: { key: withdrawn.key, replaces: head.id, deadlines: withdrawn.touched.deadlines },
  });

  return withdrawn;
}

async function withdraw(
  ledger: EntryLedger,
  head: EntryHead,
  { reason, retroactive }: WithdrawEntry,
): Promise<Published> {
  const { entry } = head;
  if (head.isWithdrawn) throw conflictOn('key', `${entry.key} is withdrawn already`);
  requireAhead(ledger, { before: entry, after: undefined, isRetroactive: retroactive });

  const id = await appendEntry(ledger, {
    entry,
    replaces: head.id,
    isWithdrawn: true,
    note: reason,
  });
  const touched = await startImpact(ledger, {
    causeKind: ledger.table === 'calendar_entries' ? 'calendar_entry' : 'firm_calendar_entry',
    causeId: id,
    title: titleOf('withdrawn', entry),
    touches: touchesOf(entry, undefined),
  });

  return { id, key: entry.key, touched };
}
