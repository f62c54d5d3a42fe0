import { z } from 'zod';
import { civilDate } from '#domain/calendar/civil-date';
import type { FirmContext } from '#db/with-firm';
import { fromCivil, toCivil } from '#db/civil';
import { invalidField, notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { requireOpenCase } from '../cases/note-progress.ts';
import { CivilDay } from '../fields.ts';
import { leaveWord } from '../outbox/leave-word.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';

export const RecordDelivery = z
  .strictObject({
    /** The day on the signed receipt, or of the confirmation; null takes back what was said. */
    deliveredOn: CivilDay.nullable(),
  })
  .meta({ id: 'RecordDelivery' });

/**
 * Says when something filed reached the office, or another day than was said before; until then it counts from the day on
 * which it was sent. The worker then settles the dates that run from the delivery. `conflict` in a closed case.
 */
export async function recordDelivery(
  ctx: FirmContext,
  input: { readonly id: string } & z.infer<typeof RecordDelivery>,
): Promise<void> {
  requirePermission(ctx, 'files.write');
  const { id, deliveredOn } = input;
  const submission = await ctx.tx.submission.findFirst({ where: { id } });
  if (!submission) throw notFound('Submission');
  const { caseId, kind, channel, reference } = submission;
  await requireOpenCase(ctx, caseId);
  const day = deliveredOn === null ? null : civilDate(deliveredOn);
  if (day !== null && day < toCivil(submission.filedOn)) {
    throw invalidField('deliveredOn', 'must not lie before the day of filing');
  }
  if (day !== null && day > today(ctx.clock)) {
    throw invalidField('deliveredOn', 'must not lie in the future');
  }
  await ctx.tx.submission.updateMany({
    where: { id },
    data: { deliveredOn: day && fromCivil(day) },
  });
  await writeTimeline(ctx, {
    caseId,
    kind: 'delivery_recorded',
    happenedOn: day ?? today(ctx.clock),
    data: { submissionId: id, kind, channel, reference, deliveredOn: day },
  });
  await writeAudit(ctx, {
    action: 'submission.delivered',
    subjectType: 'submission',
    subjectId: id,
    data: { caseId, deliveredOn: day },
  });
  await leaveWord(ctx, 'case.facts_changed', caseId);
}
