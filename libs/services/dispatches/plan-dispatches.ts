import type { FirmContext } from '#db/with-firm';
import type { Prisma } from '#db/generated/client';
import { fromCivil } from '#db/civil';
import { addDays } from '#domain/calendar/civil-date';
import { lawOf } from '../law/read-law.ts';
import { raiseAlerts } from '../alerts/raise-alerts.ts';
import { playbooksOfCases } from '../playbooks/playbooks-of-cases.ts';
import { today } from '../today.ts';
import { lockPlanning } from './lock-planning.ts';
import { messagesDue, plannedDeadline } from './messages-due.ts';

/** Calendar days ahead in which a reminder can fall due: longer than the longest lead time with its holidays. */
export const planningHorizon = 21;

/**
 * Plans what must leave now for some open deadlines: the reminder whose day has come, or the call about a date that has
 * passed. Each message has a key of its own, so planning again adds nothing. Returns how many deadlines it looked at and
 * the last one, from which the next batch goes on.
 */
export async function planDispatches(
  ctx: FirmContext,
  which: { readonly where?: Prisma.DeadlineWhereInput; readonly take?: number },
): Promise<{ looked: number; last: string | undefined }> {
  await lockPlanning(ctx);
  const firm = await ctx.tx.firm.findFirstOrThrow();
  const members = await ctx.tx.membership.findMany({ where: { isActive: true } });
  const open = await ctx.tx.deadline.findMany({
    ...plannedDeadline,
    where: {
      status: 'open',
      safeOn: { lte: fromCivil(addDays(today(ctx.clock), planningHorizon)) },
      ...which.where,
    },
    orderBy: { id: 'asc' },
    ...(which.take && { take: which.take }),
  });
  const law = await lawOf(ctx);
  const playbookOf = await playbooksOfCases(
    ctx,
    open.map((deadline) => deadline.case),
  );
  const due = open.flatMap((deadline) =>
    messagesDue(deadline, { firm, law, playbookOf, members, now: ctx.clock.now() }),
  );
  if (due.length > 0) {
    const alertIds = await raiseAlerts(ctx, due);
    // Yesterday's call that has not left yet is today's call.
    await ctx.tx.dispatch.updateMany({
      where: {
        kind: 'escalation',
        state: 'planned',
        OR: due
          .filter((message) => message.kind === 'escalation')
          .flatMap(({ deadline: { id: deadlineId }, recipientId }) => [
            { deadlineId, recipientId },
            { deadlineId, standsInFor: recipientId },
          ]),
      },
      data: { state: 'cancelled' },
    });
    await ctx.tx.dispatch.createMany({
      data: due.map((message) => ({
        kind: message.kind,
        deadlineId: message.deadline.id,
        recipientId: message.recipientId,
        occurrenceKey: message.occurrenceKey,
        alertId: alertIds.get(`${message.deadline.id} ${message.recipientId}`) ?? null,
        // Without a day of its own the database writes its own "now".
        ...(message.dueAt && { dueAt: message.dueAt }),
      })),
      skipDuplicates: true,
    });
  }

  return { looked: open.length, last: open.at(-1)?.id };
}
