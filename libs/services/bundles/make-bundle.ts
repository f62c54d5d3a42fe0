import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Database } from '#db/database';
import { readFirm, withFirm, type Actor, type FirmContext } from '#db/with-firm';
import { dateWords } from '#domain/deadlines/date-words';
import { leases } from '#jobs/queues';
import { startLoop } from '#platform/loop';
import type { Storage } from '#platform/storage/storage';
import { writeAudit } from '../audit/write-audit.ts';
import { bundleKey } from '../files/object-keys.ts';
import { today } from '../today.ts';
import { bindEvidence, type Bound } from './bind-evidence.ts';
import { readEvidence } from './read-evidence.ts';
import { openWorkFolder } from './work-folder.ts';

type Means = { readonly database: Database; readonly storage: Storage };
/** One attempt: it counts only while it is the last one. */
export type Making = {
  readonly actor: Actor;
  readonly firmId: string;
  readonly id: string;
  readonly caseId: string;
  readonly attempt: number;
};
type Made = Bound & { readonly size: number; readonly sha256: string };

/** Makes a bundle on the disk, puts it into the storage, and says that it is there: in this order, so that it is whole. */
export async function makeBundle(
  { database, storage }: Means,
  making: Making,
  stopping: AbortSignal,
): Promise<void> {
  const lost = new AbortController();
  const signal = AbortSignal.any([stopping, lost.signal]);
  const folder = await openWorkFolder();
  const lease = keepLease(database, making, { lost, onKept: folder.keep });
  try {
    const evidence = await readFirm(database, making.actor, (ctx) => readEvidence(ctx, making));
    const printedOn = dateWords(today(database.clock), 'pt');
    const bound = await bindEvidence({ storage, folder: folder.path, printedOn, signal }, evidence);
    const { size } = await stat(bound.path);
    const hash = createHash('sha256');
    await pipeline(createReadStream(bound.path), hash);
    const key = bundleKey(making, making.attempt);
    await storage.put(key, createReadStream(bound.path));
    const made = { ...bound, size, sha256: hash.digest('hex') };
    const isKept = await withFirm(database, making.actor, (ctx) => record(ctx, making, made));
    if (!isKept) await storage.remove(key);
  } finally {
    await lease.stop();
    await folder.remove();
  }
}

type Keeping = { readonly lost: AbortController; readonly onKept: () => Promise<void> };

function keepLease(database: Database, making: Making, { lost, onKept }: Keeping) {
  const { id, attempt, actor } = making;
  const renew = async () => {
    const held = await withFirm(database, actor, (ctx) =>
      ctx.sql(
        `UPDATE bundles SET lease_until = now() + make_interval(secs => $4)
         WHERE firm_id = $1 AND id = $2 AND state = 'requested' AND attempt = $3 RETURNING id`,
        [ctx.firmId, id, attempt, leases.bundles],
      ),
    );
    if (held.length === 0) lost.abort(new Error('somebody else makes this bundle, or nobody'));
    else await onKept();

    return 'done' as const;
  };

  // A database that does not answer now is asked again well before the lease is over.
  return startLoop(renew, { pauseMs: (leases.bundles * 1000) / 4, onError: () => undefined });
}

async function record(ctx: FirmContext, making: Making, made: Made): Promise<boolean> {
  const { id, caseId, attempt } = making;
  const { pages, size, sha256, leftOut } = made;
  const kept = await ctx.sql(
    `UPDATE bundles SET state = 'made', made_at = now(), made_in = $3, pages = $4, size = $5, sha256 = $6, lease_until = now()
     WHERE firm_id = $1 AND id = $2 AND state = 'requested' AND attempt = $3 RETURNING id`,
    [ctx.firmId, id, attempt, pages, size, sha256],
  );
  if (kept.length === 0) return false;
  await writeAudit(ctx, {
    action: 'bundle.made',
    subjectType: 'bundle',
    subjectId: id,
    data: { caseId, pages, size, sha256, leftOut },
  });

  return true;
}
