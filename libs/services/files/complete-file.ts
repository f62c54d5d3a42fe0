import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Database } from '#db/database';
import { readFirm, withFirm, type Actor, type FirmContext, type ReadContext } from '#db/with-firm';
import { AppError, invalidField, notFound } from '#platform/errors';
import type { Storage } from '#platform/storage/storage';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { checkContent } from './content/check-content.ts';
import { refusals, type Refusal } from './content/refusals.ts';
import type { FileType } from './content/file-types.ts';
import { readFile, type FileView } from './file-view.ts';
import { fileKey, uploadKey } from './object-keys.ts';

type Means = { readonly database: Database; readonly storage: Storage };
type Pending = {
  readonly firmId: string;
  readonly id: string;
  readonly caseId: string;
  readonly type: FileType;
  readonly size: number;
  readonly sha256: string;
  readonly state: string;
};

/**
 * Looks at what was sent: its length and checksum, and whether it is what its name says. What passes is put where no upload
 * reaches, and waits there for the worker; what does not is refused, naming why, and its bytes go. `conflict` when nothing
 * has come yet. Asked again, it says what was found the first time.
 */
export async function completeFile(
  { database, storage }: Means,
  actor: Actor,
  id: string,
): Promise<FileView> {
  const file = await readFirm(database, actor, (ctx) => findPending(ctx, id));
  if (file.state === 'pending') {
    const refusal = await look(storage, file);
    await withFirm(database, actor, (ctx) => decide(ctx, file, refusal));
    await storage.remove(uploadKey(file));
  }
  const view = await readFirm(database, actor, (ctx) => readFile(ctx, id));
  if (view.refusal) throw invalidField('content', refusals[view.refusal]);

  return view;
}

async function findPending(ctx: ReadContext, id: string): Promise<Pending> {
  requirePermission(ctx, 'files.write');
  const [file] = await ctx.sql<Pending>(
    `SELECT firm_id AS "firmId", id, case_id AS "caseId", type, size, sha256, state FROM files
     WHERE firm_id = $1 AND id = $2`,
    [ctx.firmId, id],
  );
  if (!file) throw notFound('File');

  return file;
}

/** Outside of any transaction: it takes as long as the storage takes. What is kept is the very bytes that were looked at. */
async function look(storage: Storage, file: Pending): Promise<Refusal | undefined> {
  const size = await storage.sizeOf(uploadKey(file));
  if (size === undefined) throw new AppError('conflict', 'The file has not been sent yet');
  if (size !== file.size) return 'altered';
  const sent = await storage.get(uploadKey(file));
  if (!sent) throw new AppError('conflict', 'The file has not been sent yet');
  const content = await buffer(sent);
  const hash = createHash('sha256').update(content).digest('hex');
  if (content.length !== file.size || hash !== file.sha256) return 'altered';
  const refusal = await checkContent(content, file.type);
  if (refusal === undefined) await storage.put(fileKey(file), content);

  return refusal;
}

async function decide(
  ctx: FirmContext,
  file: Pending,
  refusal: Refusal | undefined,
): Promise<void> {
  requirePermission(ctx, 'files.write');
  const decided = await ctx.sql(
    `UPDATE files SET state = $3, refusal = $4, completed_at = now() WHERE firm_id = $1 AND id = $2 AND state = 'pending'
     RETURNING id`,
    [ctx.firmId, file.id, refusal ? 'rejected' : 'quarantined', refusal ?? null],
  );
  if (decided.length === 0) return;
  await writeAudit(ctx, {
    action: refusal ? 'file.refused' : 'file.received',
    subjectType: 'file',
    subjectId: file.id,
    data: { caseId: file.caseId, ...(refusal && { refusal }) },
  });
}
