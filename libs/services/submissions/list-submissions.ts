import { z } from 'zod';
import { channels, filers, submissionKinds } from '#domain/playbooks/playbook';
import type { ReadContext } from '#db/with-firm';
import { requireSight } from '../access/permissions.ts';
import { requireCase } from '../cases/require-case.ts';
import { Named } from '../fields.ts';

export const SubmissionView = z
  .object({
    id: z.uuid(),
    kind: z.enum(submissionKinds),
    channel: z.enum(channels),
    menuPath: z.array(z.string()),
    reference: z.string().nullable(),
    filedAt: z.iso.datetime(),
    filedOn: z.iso.date(),
    /** When it reached the office; null while nobody said so. */
    deliveredOn: z.iso.date().nullable(),
    filedBy: z.enum(filers).nullable(),
    followsId: z.uuid().nullable(),
    /** Words of the note as it was sent, whose text a reveal shows; null where none is kept. */
    noteWords: z.int().nullable(),
    recordedBy: Named,
  })
  .meta({ id: 'Submission' });
type SubmissionView = z.infer<typeof SubmissionView>;
type SubmissionRow = Omit<SubmissionView, 'filedAt'> & { readonly filedAt: Date };

/** What was filed in a case, the earliest first. */
export async function listSubmissions(ctx: ReadContext, caseId: string): Promise<SubmissionView[]> {
  requireSight(ctx, 'files.read');
  await requireCase(ctx, caseId);
  const rows = await ctx.sql<SubmissionRow>(
    `SELECT s.id, s.kind, s.channel, s.menu_path AS "menuPath", s.reference, s.filed_at AS "filedAt",
       s.filed_on::text AS "filedOn", s.delivered_on::text AS "deliveredOn", s.filed_by AS "filedBy", s.follows_id AS "followsId", CASE WHEN s.note IS NOT NULL THEN s.note_words END AS "noteWords",
       json_build_object('id', u.id, 'name', u.name) AS "recordedBy"
     FROM submissions s
     JOIN users u ON u.id = s.recorded_by
     WHERE s.firm_id = $1 AND s.case_id = $2
     ORDER BY s.filed_at, s.id`,
    [ctx.firmId, caseId],
  );

  return rows.map((row) => ({ ...row, filedAt: row.filedAt.toISOString() }));
}
