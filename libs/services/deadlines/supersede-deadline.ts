import type { Deadline } from '#db/generated/client';
import type { FirmContext } from '#db/with-firm';
import { answerAlerts } from '../alerts/answer-alerts.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { cancelDispatches } from '../dispatches/cancel-dispatches.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';

/** Retires a date that no longer follows from the facts. It stays on record; nobody is called about it any more. */
export async function supersedeDeadline(ctx: FirmContext, deadline: Deadline): Promise<void> {
  await ctx.tx.deadline.updateMany({
    where: { id: deadline.id, status: 'open' },
    data: { status: 'superseded', closedAt: ctx.clock.now() },
  });
  await answerAlerts(ctx, { deadlineId: deadline.id, userId: null });
  await cancelDispatches(ctx, deadline.id);
  await writeTimeline(ctx, {
    caseId: deadline.caseId,
    kind: 'deadline_superseded',
    happenedOn: today(ctx.clock),
    data: { deadlineId: deadline.id, rule: deadline.rule },
  });
  await writeAudit(ctx, {
    action: 'deadline.superseded',
    subjectType: 'deadline',
    subjectId: deadline.id,
    data: { caseId: deadline.caseId, rule: deadline.rule },
  });
}
