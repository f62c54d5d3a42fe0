import type { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import type { Revealed } from '../people/reveal-person.ts';
import { openValue } from '../sealing/seal-value.ts';

/** Shows the note of a submission as it was sent: numbers stand in it. Who looked is on record; the text is not. */
export async function revealSubmission(
  ctx: FirmContext,
  id: string,
): Promise<z.infer<typeof Revealed>> {
  requirePermission(ctx, 'identifiers.reveal');
  const submission = await ctx.tx.submission.findFirst({
    where: { id },
    select: { note: true, caseId: true },
  });
  if (!submission) throw notFound('Submission');
  const { note, caseId } = submission;
  const value = note && (await openValue(ctx, { field: 'sentNote', rowId: id }, note));
  await writeAudit(ctx, {
    action: 'submission.revealed',
    subjectType: 'submission',
    subjectId: id,
    data: { caseId, field: 'note' },
  });

  return { value };
}
