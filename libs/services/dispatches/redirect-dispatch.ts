import type { FirmContext } from '#db/with-firm';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';

/** A message that its recipient's address refused goes at once to the responsible lawyer and the firm's admins. */
export async function redirectDispatch(ctx: FirmContext, id: string): Promise<void> {
  const refused = await ctx.tx.dispatch.findFirstOrThrow({
    where: { id },
    include: { deadline: { include: { case: true } } },
  });
  const { deadline } = refused;
  const members = await ctx.tx.membership.findMany({ where: { isActive: true } });
  const others = members.filter(
    ({ userId, role }) =>
      userId !== refused.recipientId && (userId === deadline.case.lawyerId || role === 'admin'),
  );
  await ctx.tx.dispatch.createMany({
    data: others.map(({ userId }) => ({
      kind: refused.kind,
      deadlineId: deadline.id,
      alertId: refused.alertId,
      recipientId: userId,
      // The day and the person only: two addresses that refuse each other's mail must not play ball.
      occurrenceKey: `redirected ${deadline.id} ${userId} ${today(ctx.clock)}`,
      dueAt: ctx.clock.now(),
    })),
    skipDuplicates: true,
  });
  await writeTimeline(ctx, {
    caseId: deadline.caseId,
    kind: 'message_refused',
    happenedOn: today(ctx.clock),
    data: {
      deadlineId: deadline.id,
      rule: deadline.rule,
      recipientId: refused.recipientId,
      redirected: others.length,
    },
  });
}
