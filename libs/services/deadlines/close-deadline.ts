import type { Deadline } from '#db/generated/client';
import type { FirmContext } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { answerAlerts } from '../alerts/answer-alerts.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { cancelDispatches } from '../dispatches/cancel-dispatches.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';

/** Closes an open deadline by its proof. Takes the case and the planning as locked; `conflict` when it is not open any more. */
export async function closeDeadline(
  ctx: FirmContext,
  deadline: Pick<Deadline, 'id' | 'caseId' | 'rule'>,
  input: { readonly by: string; readonly proof: string },
): Promise<void> {
  const { by, proof } = input;
  const done = await ctx.tx.deadline.updateMany({
    where: { id: deadline.id, status: 'open' },
    data: { status: 'done', closedAt: ctx.clock.now(), closedBy: by, proof },
  });
  if (done.count === 0) throw new AppError('conflict', 'The deadline is not open any more');

  await answerAlerts(ctx, { deadlineId: deadline.id, userId: by });
  await cancelDispatches(ctx, deadline.id);
  await writeTimeline(ctx, {
    caseId: deadline.caseId,
    kind: 'deadline_done',
    happenedOn: today(ctx.clock),
    data: { deadlineId: deadline.id, rule: deadline.rule, proof },
  });
  await writeAudit(ctx, {
    action: 'deadline.done',
    subjectType: 'deadline',
    subjectId: deadline.id,
    data: { caseId: deadline.caseId, rule: deadline.rule },
  });
}
