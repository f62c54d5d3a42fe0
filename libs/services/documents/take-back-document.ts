import type { FirmContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { requireOpenCase } from '../cases/note-progress.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';

/** A file is not that document after all. The file stays, and so does the record of what was said. */
export async function takeBackDocument(ctx: FirmContext, id: string): Promise<void> {
  const userId = requirePermission(ctx, 'files.write');
  const said = await ctx.tx.caseDocument.findFirst({ where: { id, takenBackAt: null } });
  if (!said) throw notFound('Document');
  const { caseId, fileId, document } = said;
  await requireOpenCase(ctx, caseId);
  await ctx.tx.caseDocument.updateMany({
    where: { id, takenBackAt: null },
    data: { takenBackBy: userId, takenBackAt: ctx.clock.now() },
  });
  await writeTimeline(ctx, {
    caseId,
    kind: 'document_taken_back',
    happenedOn: today(ctx.clock),
    data: { document },
  });
  await writeAudit(ctx, {
    action: 'document.taken_back',
    subjectType: 'document',
    subjectId: id,
    data: { caseId, fileId, document },
  });
}
