import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { documents } from '#domain/playbooks/pieces/documents';
import { AppError, invalidField } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { requireOpenCase } from '../cases/note-progress.ts';
import { CivilDay } from '../fields.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';
import { DocumentName } from './document-name.ts';

export const RecordDocument = z
  .strictObject({
    fileId: z.uuid(),
    document: DocumentName,
    issuedOn: CivilDay.optional(),
    expiresOn: CivilDay.optional(),
    /** What it was filed with, came with, or answers. */
    submissionId: z.uuid().optional(),
    noticeId: z.uuid().optional(),
    deadlineId: z.uuid().optional(),
  })
  .meta({ id: 'RecordDocument' });
type RecordDocument = z.infer<typeof RecordDocument>;

/**
 * Says that a file of the case is this document, from when and until when. Said again with other dates, it replaces what
 * was said, which stays on record; one file may be several documents.
 */
export async function recordDocument(
  ctx: FirmContext,
  input: { readonly caseId: string; readonly said: RecordDocument },
): Promise<{ id: string }> {
  const userId = requirePermission(ctx, 'files.write');
  const { caseId, said } = input;
  requireDates(ctx, said);
  await requireOpenCase(ctx, caseId);
  await requireFile(ctx, caseId, said.fileId);
  for (const link of ['submission', 'notice', 'deadline'] as const)
    await requireLink(ctx, link, input);
  const standing = await ctx.tx.caseDocument.updateMany({
    where: { caseId, fileId: said.fileId, document: said.document, takenBackAt: null },
    data: { takenBackBy: userId, takenBackAt: ctx.clock.now() },
  });
  const id = randomUUID();
  await ctx.sql(
    `INSERT INTO case_documents (firm_id, id, case_id, file_id, document, issued_on, expires_on, submission_id, notice_id,
       deadline_id, accepted_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ctx.firmId,
      id,
      caseId,
      said.fileId,
      said.document,
      said.issuedOn ?? null,
      said.expiresOn ?? null,
      said.submissionId ?? null,
      said.noticeId ?? null,
      said.deadlineId ?? null,
      userId,
    ],
  );
  await writeTimeline(ctx, {
    caseId,
    kind: 'document_recorded',
    happenedOn: today(ctx.clock),
    data: { document: said.document },
  });
  await writeAudit(ctx, {
    action: 'document.recorded',
    subjectType: 'document',
    subjectId: id,
    data: { caseId, fileId: said.fileId, document: said.document, isChange: standing.count > 0 },
  });

  return { id };
}

function requireDates(ctx: FirmContext, { document, issuedOn, expiresOn }: RecordDocument): void {
  if (issuedOn !== undefined && issuedOn > today(ctx.clock))
    throw invalidField('issuedOn', 'must not lie in the future');
  if (issuedOn !== undefined && expiresOn !== undefined && expiresOn < issuedOn)
    throw invalidField('expiresOn', 'must not lie before issuedOn');
  if (expiresOn !== undefined && documents[document].expires !== true)
    throw invalidField('expiresOn', 'this document carries no expiry date');
}

async function requireFile(ctx: FirmContext, caseId: string, fileId: string): Promise<void> {
  const file = await ctx.tx.file.findFirst({
    where: { id: fileId, caseId },
    select: { state: true },
  });
  if (!file) throw invalidField('fileId', 'is not a file of this case');
  if (file.state !== 'clean' && file.state !== 'quarantined')
    throw new AppError('conflict', 'This file is not kept', [
      { path: 'fileId', message: `is ${file.state}` },
    ]);
}

async function requireLink(
  ctx: FirmContext,
  link: 'submission' | 'notice' | 'deadline',
  { caseId, said }: { readonly caseId: string; readonly said: RecordDocument },
): Promise<void> {
  const path = `${link}Id` as const;
  const id = said[path];
  if (id === undefined) return;
  const where = { id, caseId };
  const found = {
    submission: () => ctx.tx.submission.count({ where }),
    notice: () => ctx.tx.notice.count({ where }),
    deadline: () => ctx.tx.deadline.count({ where }),
  };
  if ((await found[link]()) === 0) throw invalidField(path, `is not a ${link} of this case`);
}
