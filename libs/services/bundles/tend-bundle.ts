import type { Database } from '#db/database';
import { readFirm, withFirm, type Actor, type FirmContext, type ReadContext } from '#db/with-firm';
import type { Storage } from '#platform/storage/storage';
import { writeAudit } from '../audit/write-audit.ts';
import { bundleKey } from '../files/object-keys.ts';
import { makeBundle, type Making } from './make-bundle.ts';

type Means = { readonly database: Database; readonly storage: Storage };
type Waiting = { readonly firmId: string; readonly id: string };
type Row = { readonly state: string; readonly caseId: string; readonly attempt: number };

/** After as many, a bundle says that it failed, and may be asked for again. */
export const mostAttempts = 5;

/**
 * What the worker does with a bundle that waits: makes it, or removes the bytes of one that is not kept. Whoever dies on
 * the way leaves nothing that counts, and the next attempt begins anew when the lease is over.
 */
export async function tendBundle(
  means: Means,
  bundle: Waiting,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  const { database, storage } = means;
  const actor: Actor = { firmId: bundle.firmId, userId: undefined, role: 'system' };
  const row = await readFirm(database, actor, (ctx) => readState(ctx, bundle.id));
  if (row?.state === 'requested') return attempt(means, { actor, ...bundle, ...row }, signal);
  if (row?.state !== 'failed' && row?.state !== 'removed') return;
  await removeAttempts(storage, bundle, row.attempt);
  await withFirm(database, actor, (ctx) =>
    ctx.sql(
      `UPDATE bundles SET removed_at = now(), lease_until = now()
       WHERE firm_id = $1 AND id = $2 AND state IN ('failed', 'removed') AND removed_at IS NULL`,
      [ctx.firmId, bundle.id],
    ),
  );
}

/** Of every attempt up to this one: one that died may have left its bytes. */
async function removeAttempts(storage: Storage, bundle: Waiting, last: number): Promise<void> {
  for (let number = 1; number <= last; number += 1) await storage.remove(bundleKey(bundle, number));
}

async function readState(ctx: ReadContext, id: string): Promise<Row | undefined> {
  const [row] = await ctx.sql<Row>(
    'SELECT state, case_id AS "caseId", attempt FROM bundles WHERE firm_id = $1 AND id = $2',
    [ctx.firmId, id],
  );

  return row;
}

async function attempt(means: Means, making: Making, signal: AbortSignal): Promise<void> {
  const { database, storage } = means;
  // The last one may have taken the whole process with it, and nobody was left to say so.
  if (making.attempt > mostAttempts)
    return withFirm(database, making.actor, (ctx) => giveUp(ctx, making));
  try {
    await removeAttempts(storage, making, making.attempt - 1);
    await makeBundle(means, making, signal);
  } catch (error) {
    await withFirm(database, making.actor, (ctx) =>
      making.attempt >= mostAttempts && !signal.aborted
        ? giveUp(ctx, making)
        : waitABit(ctx, making, signal.aborted ? 0 : 15 * making.attempt),
    );
    throw error;
  }
}

async function giveUp(ctx: FirmContext, { id, caseId, attempt: number }: Making): Promise<void> {
  const failed = await ctx.sql(
    `UPDATE bundles SET state = 'failed', lease_until = now()
     WHERE firm_id = $1 AND id = $2 AND state = 'requested' AND attempt = $3 RETURNING id`,
    [ctx.firmId, id, number],
  );
  if (failed.length === 0) return;
  await writeAudit(ctx, {
    action: 'bundle.failed',
    subjectType: 'bundle',
    subjectId: id,
    data: { caseId },
  });
}

async function waitABit(ctx: FirmContext, making: Making, seconds: number): Promise<void> {
  await ctx.sql(
    `UPDATE bundles SET lease_until = now() + make_interval(secs => $4)
     WHERE firm_id = $1 AND id = $2 AND state = 'requested' AND attempt = $3`,
    [ctx.firmId, making.id, making.attempt, seconds],
  );
}
