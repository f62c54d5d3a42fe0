import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { invalidField, LimitError } from '#platform/errors';
import { uploadSeconds, type Storage } from '#platform/storage/storage';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { requireOpenCase } from '../cases/note-progress.ts';
import { line } from '../fields.ts';
import { fileTypeNames, largestFile, typeOfName } from './content/file-types.ts';
import { fileKey, uploadKey } from './object-keys.ts';

/** As people see it: nothing in it may lead anywhere, or make it look like another. */
const FileName = line(200).pipe(
  z
    .string()
    .regex(/^[^/\\]*$/, 'must be a name, not a path')
    .regex(
      /^[^\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u,
      'must not turn the direction of writing',
    ),
);

export const AnnounceFile = z
  .strictObject({
    name: FileName,
    /** Bytes. */
    size: z.int().min(1, 'the file is empty').max(largestFile, 'a file has 25 MB at most'),
    type: z.enum(fileTypeNames),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
  })
  .meta({ id: 'AnnounceFile' });

export const AnnouncedFile = z
  .object({
    id: z.uuid(),
    /** What to send, as it stands, with the file as the body; then `POST /v1/files/{id}/complete`. */
    upload: z.object({
      method: z.literal('PUT'),
      url: z.url(),
      headers: z.record(z.string(), z.string()),
      expiresAt: z.iso.datetime(),
    }),
  })
  .meta({ id: 'AnnouncedFile' });

/** Files of one case that may be on their way at a time. */
const mostOnTheirWay = 50;

/** Says that a file is coming, and where to put it. The address is good for these bytes alone, and is kept nowhere. */
export async function announceFile(
  ctx: FirmContext,
  storage: Pick<Storage, 'signUpload'>,
  { caseId, file }: { readonly caseId: string; readonly file: z.infer<typeof AnnounceFile> },
): Promise<z.infer<typeof AnnouncedFile>> {
  const userId = requirePermission(ctx, 'files.write');
  if (typeOfName(file.name) !== file.type)
    throw invalidField('name', `does not end as the name of ${file.type}`);
  await requireOpenCase(ctx, caseId);
  const [waiting] = await ctx.sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM files WHERE firm_id = $1 AND case_id = $2 AND state = 'pending'`,
    [ctx.firmId, caseId],
  );
  if ((waiting?.count ?? 0) >= mostOnTheirWay)
    throw new LimitError('Too many files of this case are on their way', uploadSeconds);
  const { name, type, size, sha256 } = file;
  const owned = { firmId: ctx.firmId, id: randomUUID() };
  await ctx.sql(
    `INSERT INTO files (firm_id, id, case_id, object_key, name, type, size, sha256, uploaded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [ctx.firmId, owned.id, caseId, fileKey(owned), name, type, size, sha256, userId],
  );
  await writeAudit(ctx, {
    action: 'file.announced',
    subjectType: 'file',
    subjectId: owned.id,
    data: { caseId, type, size },
  });
  const { expiresAt, ...signed } = await storage.signUpload({
    key: uploadKey(owned),
    size,
    type,
    sha256,
  });

  return { id: owned.id, upload: { ...signed, expiresAt: expiresAt.toISOString() } };
}
