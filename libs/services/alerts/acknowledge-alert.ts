import type { FirmContext } from '#db/with-firm';
import { AppError, notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { cancelDispatches } from '../dispatches/cancel-dispatches.ts';
import { lockPlanning } from '../dispatches/lock-planning.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';
import { answerAlerts } from './answer-alerts.ts';

/** A lawyer or admin takes the matter on. The escalation stops; the deadline stays open until it is done. */
export async function acknowledgeAlert(ctx: FirmContext, id: string): Promise<void> {
  const userId = requirePermission(ctx, 'deadlines.decide');
  const alert = await ctx.tx.alert.findFirst({ where: { id } });
  if (!alert) throw notFound('Alert');
  await lockPlanning(ctx);
  const answered = await answerAlerts(ctx, { deadlineId: alert.deadlineId, userId });
  if (answered === 0) throw new AppError('conflict', 'The alert is already acknowledged');

  await cancelDispatches(ctx, alert.deadlineId);
  await writeTimeline(ctx, {
    caseId: alert.caseId,
    kind: 'alert_acknowledged',
    happenedOn: today(ctx.clock),
    data: { deadlineId: alert.deadlineId },
  });
  await writeAudit(ctx, {
    action: 'alert.acknowledged',
    subjectType: 'alert',
    subjectId: id,
    data: { caseId: alert.caseId, deadlineId: alert.deadlineId },
  });
}
