import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { Named } from '../fields.ts';
import { fileTypeNames } from './content/file-types.ts';
import { refusalNames } from './content/refusals.ts';

/** `removed` says that the bytes are gone. Only a `clean` file can be read. */
export const fileStates = ['pending', 'quarantined', 'clean', 'rejected', 'removed'] as const;

export const FileView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    type: z.enum(fileTypeNames),
    size: z.int(),
    state: z.enum(fileStates),
    /** Why it is not kept; null when nothing speaks against it. */
    refusal: z.enum(refusalNames).nullable(),
    /** `not_scanned`: there is no virus scanner, so nobody has looked. Null until somebody could have. */
    scan: z.enum(['clean', 'not_scanned']).nullable(),
    uploadedBy: Named,
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'File' });
export type FileView = z.infer<typeof FileView>;
type Row = Omit<FileView, 'createdAt'> & { readonly createdAt: Date };

const columns = `f.id, f.name, f.type, f.size, f.state, f.refusal, f.scan, f.created_at AS "createdAt",
  json_build_object('id', u.id, 'name', u.name) AS "uploadedBy"`;

/** The files of a case, the latest first. What was announced and never sent is none yet. */
export async function readFiles(ctx: ReadContext, caseId: string): Promise<FileView[]> {
  const rows = await ctx.sql<Row>(
    `SELECT ${columns} FROM files f JOIN users u ON u.id = f.uploaded_by
     WHERE f.firm_id = $1 AND f.case_id = $2 AND f.state <> 'pending'
     ORDER BY f.created_at DESC, f.id DESC`,
    [ctx.firmId, caseId],
  );

  return rows.map(viewOf);
}

export async function readFile(ctx: ReadContext, id: string): Promise<FileView> {
  const [row] = await ctx.sql<Row>(
    `SELECT ${columns} FROM files f JOIN users u ON u.id = f.uploaded_by WHERE f.firm_id = $1 AND f.id = $2`,
    [ctx.firmId, id],
  );
  if (!row) throw notFound('File');

  return viewOf(row);
}

function viewOf(row: Row): FileView {
  return { ...row, createdAt: row.createdAt.toISOString() };
}
