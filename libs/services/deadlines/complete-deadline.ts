import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { AppError, notFound } from '#platform/errors';
import { answerAlerts } from '../alerts/answer-alerts.ts';
import { can, requirePermission } from '../access/permissions.ts';
import { lockCase } from '../cases/lock-case.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { cancelDispatches } from '../dispatches/cancel-dispatches.ts';
import { lockPlanning } from '../dispatches/lock-planning.ts';
import { line } from '../fields.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';

export const CompleteDeadline = z
  .strictObject({
    /** What proves it: a reference, a registration number, who confirmed what. */
    proof: line(500),
  })
  .meta({ id: 'CompleteDeadline' });

/** Closes a deadline with its proof. A legal date is never deleted, and one that escalated is closed by a decider. */
export async function completeDeadline(
  ctx: FirmContext,
  input: { readonly id: string; readonly proof: string },
): Promise<void> {
  const userId = requirePermission(ctx, 'files.write');
  const found = await ctx.tx.deadline.findFirst({ where: { id: input.id } });
  if (!found) throw notFound('Deadline');
  await lockCase(ctx, found.caseId);
  await lockPlanning(ctx);
  const deadline = await ctx.tx.deadline.findFirstOrThrow({ where: { id: input.id } });
  const called = await ctx.tx.alert.count({
    where: { deadlineId: deadline.id, acknowledgedAt: null },
  });
  // Silence does not end an escalation, and neither does somebody who may not decide.
  if (called > 0 && !can(ctx, 'deadlines.decide')) {
    throw new AppError(
      'forbidden',
      'The deadline has escalated: a lawyer or an admin completes it',
    );
  }
  const done = await ctx.tx.deadline.updateMany({
    where: { id: deadline.id, status: 'open' },
    data: { status: 'done', closedAt: ctx.clock.now(), closedBy: userId, proof: input.proof },
  });
  if (done.count === 0) throw new AppError('conflict', 'The deadline is not open any more');

  await answerAlerts(ctx, { deadlineId: deadline.id, userId });
  await cancelDispatches(ctx, deadline.id);
  await writeTimeline(ctx, {
    caseId: deadline.caseId,
    kind: 'deadline_done',
    happenedOn: today(ctx.clock),
    data: { deadlineId: deadline.id, rule: deadline.rule, proof: input.proof },
  });
  await writeAudit(ctx, {
    action: 'deadline.done',
    subjectType: 'deadline',
    subjectId: deadline.id,
    data: { caseId: deadline.caseId, rule: deadline.rule },
  });
}
