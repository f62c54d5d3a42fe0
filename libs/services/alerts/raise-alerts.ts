import type { FirmContext } from '#db/with-firm';
import { toCivil } from '#db/civil';
import type { DueMessage } from '../dispatches/messages-due.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';

/** One alert per deadline and person called; returns their ids by "deadline recipient". */
export async function raiseAlerts(
  ctx: FirmContext,
  messages: readonly DueMessage[],
): Promise<Map<string, string>> {
  const calls = messages.filter((message) => message.kind === 'escalation');
  if (calls.length === 0) return new Map();

  await ctx.tx.alert.createMany({
    data: calls.map(({ deadline, recipientId }) => ({
      caseId: deadline.caseId,
      deadlineId: deadline.id,
      recipientId,
      raisedAt: ctx.clock.now(),
    })),
    skipDuplicates: true,
  });
  // Somebody had answered, and the date is still open: the call is open again too, but for who has left since.
  await ctx.tx.alert.updateMany({
    where: {
      deadlineId: { in: calls.map((call) => call.deadline.id) },
      acknowledgedAt: { not: null },
      recipient: { isActive: true },
    },
    data: { acknowledgedAt: null, acknowledgedBy: null, raisedAt: ctx.clock.now() },
  });
  const escalated = new Map(calls.map(({ deadline }) => [deadline.id, deadline]));
  await writeTimeline(
    ctx,
    ...[...escalated.values()]
      .filter(({ alerts }) => alerts.every((alert) => alert.acknowledgedAt))
      .map((deadline) => ({
        caseId: deadline.caseId,
        kind: 'escalated' as const,
        happenedOn: today(ctx.clock),
        data: { deadlineId: deadline.id, rule: deadline.rule, safeOn: toCivil(deadline.safeOn) },
      })),
  );
  const alerts = await ctx.tx.alert.findMany({
    where: { deadlineId: { in: calls.map((call) => call.deadline.id) } },
  });

  return new Map(alerts.map((alert) => [`${alert.deadlineId} ${alert.recipientId}`, alert.id]));
}
