import type { FirmContext } from '#db/with-firm';
import { AppError, notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';

export type OpenedFile = {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
};

/**
 * Allows one look at a file and puts it on record. `conflict` while nobody has looked for viruses, and for ever when it was
 * refused. The platform's support sees that there is a file, and never what is in it.
 */
export async function openFile(ctx: FirmContext, id: string): Promise<OpenedFile> {
  requirePermission(ctx, 'files.read');
  const [file] = await ctx.sql<OpenedFile & { state: string; caseId: string }>(
    `SELECT object_key AS key, name, type, size, state, case_id AS "caseId" FROM files WHERE firm_id = $1 AND id = $2`,
    [ctx.firmId, id],
  );
  if (!file) throw notFound('File');
  if (file.state !== 'clean')
    throw new AppError('conflict', `The file cannot be read: it is ${file.state}`);
  await writeAudit(ctx, {
    action: 'file.read',
    subjectType: 'file',
    subjectId: id,
    data: { caseId: file.caseId },
  });

  return file;
}
