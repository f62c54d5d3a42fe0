import type { FirmContext } from '#db/with-firm';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';

/** Why a message could not reach its recipient: the address refuses mail, the relay does not take it, the person left. */
export type RedirectReason = 'refused' | 'undelivered' | 'left';

/**
 * A message that does not reach its recipient goes at once to the responsible lawyer and the firm's admins, or to
 * whoever else works there. Asked again on the same day it adds nothing.
 */
export async function redirectDispatch(
  ctx: FirmContext,
  id: string,
  reason: RedirectReason,
): Promise<void> {
  const lost = await ctx.tx.dispatch.findFirstOrThrow({
    where: { id },
    include: { deadline: { include: { case: true } }, case: true },
  });
  const { deadline } = lost;
  const matter = deadline?.case ?? lost.case;
  const colleagues = await ctx.tx.membership.findMany({
    where: { isActive: true, userId: { not: lost.recipientId } },
  });
  const inCharge = colleagues.filter(
    ({ userId, role }) => userId === matter?.lawyerId || role === 'admin',
  );
  const day = today(ctx.clock);
  const planned = await ctx.tx.dispatch.createMany({
    data: (inCharge.length > 0 ? inCharge : colleagues).map(({ userId }) => ({
      kind: lost.kind,
      deadlineId: lost.deadlineId,
      runId: lost.runId,
      caseId: lost.caseId,
      alertId: lost.alertId,
      recipientId: userId,
      // Whoever was called today about this date is not called again, and two addresses do not play ball.
      occurrenceKey:
        lost.kind === 'entry'
          ? `${lost.occurrenceKey} ${userId}`
          : `${lost.kind === 'reminder' ? 'redirected' : lost.kind} ${lost.deadlineId ?? lost.runId} ${userId} ${day}`,
    })),
    skipDuplicates: true,
  });
  if (planned.count === 0 || !deadline) return;
  await writeTimeline(ctx, {
    caseId: deadline.caseId,
    kind: 'message_redirected',
    happenedOn: day,
    data: { deadlineId: deadline.id, rule: deadline.rule, recipientId: lost.recipientId, reason },
  });
}
