import type { FirmContext } from '#db/with-firm';
import { fromCivil } from '#db/civil';
import { addDays } from '#domain/calendar/civil-date';
import { raiseAlerts } from '../alerts/raise-alerts.ts';
import { today } from '../today.ts';
import { messagesDue, type PlannedDeadline } from './messages-due.ts';

/** Calendar days ahead in which a reminder can fall due: longer than the longest lead time with its holidays. */
export const planningHorizon = 21;

/**
 * Plans what must leave now for the open deadlines of one case, or of the whole firm: the reminder whose day has come,
 * or the call about a date that has passed. Each message has a key of its own, so planning again adds nothing.
 */
export async function planDispatches(
  ctx: FirmContext,
  only: { readonly caseId?: string } = {},
): Promise<void> {
  await ctx.sql("SELECT pg_advisory_xact_lock(hashtextextended('plan ' || $1, 0))", [ctx.firmId]);
  const firm = await ctx.tx.firm.findFirstOrThrow();
  const members = await ctx.tx.membership.findMany({ where: { isActive: true } });
  const open: PlannedDeadline[] = await ctx.tx.deadline.findMany({
    where: {
      status: 'open',
      safeOn: { lte: fromCivil(addDays(today(ctx.clock), planningHorizon)) },
      ...only,
    },
    include: {
      alerts: true,
      dispatches: { select: { occurrenceKey: true } },
      case: { include: { office: true } },
    },
    orderBy: { safeOn: 'asc' },
  });
  const due = open.flatMap((deadline) =>
    messagesDue(deadline, { firm, members, now: ctx.clock.now() }),
  );
  if (due.length === 0) return;

  const alertIds = await raiseAlerts(ctx, due);
  await ctx.tx.dispatch.createMany({
    data: due.map((message) => ({
      kind: message.kind,
      deadlineId: message.deadline.id,
      recipientId: message.recipientId,
      occurrenceKey: message.occurrenceKey,
      dueAt: message.dueAt,
      alertId: alertIds.get(`${message.deadline.id} ${message.recipientId}`) ?? null,
    })),
    skipDuplicates: true,
  });
}
