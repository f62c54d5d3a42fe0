import type { Database } from '#db/database';
import { readFirm, withFirm, type Actor, type FirmContext, type ReadContext } from '#db/with-firm';
import type { Scanner } from '#platform/scanner';
import type { Storage } from '#platform/storage/storage';
import { writeAudit } from '../audit/write-audit.ts';
import { fileKey, uploadKey } from './object-keys.ts';

type Means = {
  readonly database: Database;
  readonly storage: Storage;
  /** Undefined: nobody looks for viruses, and each file says so. */
  readonly scanner: Scanner | undefined;
};
type Waiting = { readonly firmId: string; readonly id: string };
type Row = { readonly state: string; readonly caseId: string; readonly attempt: number };

/**
 * What the worker does with a file that waits: one that was looked at is scanned, one that never came is forgotten, and the
 * bytes of one that is not kept go. A file that could not be scanned stays where it is and is tried again, for ever.
 */
export async function tendFile(means: Means, file: Waiting): Promise<void> {
  const { database, storage } = means;
  const actor: Actor = { firmId: file.firmId, userId: undefined, role: 'system' };
  const row = await readFirm(database, actor, (ctx) => readState(ctx, file.id));
  if (row?.state === 'quarantined') return scan(means, actor, { ...file, ...row });
  if (row?.state === 'pending')
    return withFirm(database, actor, (ctx) => forget(ctx, storage, { ...file, ...row }));
  if (row?.state !== 'rejected' && row?.state !== 'removed') return;
  await removeBytes(storage, file);
  await withFirm(database, actor, (ctx) => noteRemoved(ctx, file.id));
}

async function removeBytes(storage: Storage, file: Waiting): Promise<void> {
  await storage.remove(uploadKey(file));
  await storage.remove(fileKey(file));
}

async function readState(ctx: ReadContext, id: string): Promise<Row | undefined> {
  const [row] = await ctx.sql<Row>(
    'SELECT state, case_id AS "caseId", attempt FROM files WHERE firm_id = $1 AND id = $2',
    [ctx.firmId, id],
  );

  return row;
}

async function scan(
  { database, storage, scanner }: Means,
  actor: Actor,
  file: Waiting & Row,
): Promise<void> {
  try {
    const content = await storage.get(fileKey(file));
    if (!content) throw new Error('the bytes of a file that was received are not there');
    const isClean = scanner ? await scanner.isClean(content) : undefined;
    if (!scanner) content.destroy();
    await withFirm(database, actor, (ctx) => decide(ctx, file, isClean));
  } catch (error) {
    const pause = Math.min(600, 15 * file.attempt);
    await withFirm(database, actor, (ctx) =>
      ctx.sql(
        `UPDATE files SET lease_until = now() + make_interval(secs => $3) WHERE firm_id = $1 AND id = $2`,
        [file.firmId, file.id, pause],
      ),
    );
    throw error;
  }
}

async function decide(ctx: FirmContext, file: Waiting & Row, isClean: boolean | undefined) {
  const isVirus = isClean === false;
  const decided = await ctx.sql(
    `UPDATE files SET state = $3, refusal = $4, scan = $5, checked_at = now(), lease_until = now()
     WHERE firm_id = $1 AND id = $2 AND state = 'quarantined' RETURNING id`,
    [
      ctx.firmId,
      file.id,
      isVirus ? 'rejected' : 'clean',
      isVirus ? 'virus' : null,
      isVirus ? null : isClean ? 'clean' : 'not_scanned',
    ],
  );
  if (decided.length === 0) return;
  await writeAudit(ctx, {
    action: isVirus ? 'file.refused' : 'file.cleared',
    subjectType: 'file',
    subjectId: file.id,
    data: {
      caseId: file.caseId,
      ...(isVirus ? { refusal: 'virus' } : { isScanned: isClean === true }),
    },
  });
}

/** The row goes first and is held: of a file that is completed at this moment no byte may be lost. */
async function forget(ctx: FirmContext, storage: Storage, file: Waiting & Row): Promise<void> {
  const gone = await ctx.sql(
    "DELETE FROM files WHERE firm_id = $1 AND id = $2 AND state = 'pending' RETURNING id",
    [ctx.firmId, file.id],
  );
  if (gone.length === 0) return;
  await removeBytes(storage, file);
  await writeAudit(ctx, {
    action: 'file.forgotten',
    subjectType: 'file',
    subjectId: file.id,
    data: { caseId: file.caseId },
  });
}

async function noteRemoved(ctx: FirmContext, id: string): Promise<void> {
  await ctx.sql('UPDATE files SET removed_at = now() WHERE firm_id = $1 AND id = $2', [
    ctx.firmId,
    id,
  ]);
}
