import type { FirmContext } from '#db/with-firm';
import { lawOf } from '../law/read-law.ts';
import { today } from '../today.ts';

/** Lisbon's working days decide when the firm is reminded of what changed: a run spans many offices. */
const lisbon = '1106';

type Addressed = { readonly runId: string; readonly lawyerId: string; readonly isActive: boolean };

/**
 * Plans one message for each lawyer whose dates a run brought nearer, and again each working day until every one of
 * these changes is acknowledged or its deadline is no more. Written twice in a day, it is still one message. Whoever left
 * is stood in for.
 */
export async function planDigests(
  ctx: FirmContext,
  which: { readonly runId?: string } = {},
): Promise<void> {
  const day = today(ctx.clock);
  const addressed = await ctx.sql<Addressed>(
    `SELECT DISTINCT c.run_id AS "runId", k.lawyer_id AS "lawyerId", m.is_active AS "isActive"
     FROM date_changes c
     JOIN impact_runs r ON r.firm_id = c.firm_id AND r.id = c.run_id AND r.state = 'done'
     JOIN deadlines d ON d.firm_id = c.firm_id AND d.id = c.deadline_id AND d.status = 'open'
     JOIN cases k ON k.firm_id = d.firm_id AND k.id = d.case_id
     JOIN memberships m ON m.firm_id = k.firm_id AND m.user_id = k.lawyer_id
     WHERE c.firm_id = $1 AND c.state = 'applied' AND c.acknowledged_at IS NULL AND c.run_id IS NOT NULL
       AND ($2::uuid IS NULL OR c.run_id = $2)`,
    [ctx.firmId, which.runId ?? null],
  );
  if (addressed.length === 0) return;
  // The first message leaves at once, whatever the day.
  const law = await lawOf(ctx);
  if (!which.runId && !law.calendarOf(lisbon).isWorkingDay(day)) return;

  const standIns = addressed.every(({ isActive }) => isActive) ? [] : await findStandIns(ctx);
  const messages = addressed.flatMap(({ runId, lawyerId, isActive }) =>
    (isActive ? [lawyerId] : standIns).map((recipientId) => ({
      kind: 'impact',
      runId,
      recipientId,
      occurrenceKey: `impact ${runId} ${recipientId} ${day}`,
    })),
  );
  await ctx.tx.dispatch.createMany({ data: messages, skipDuplicates: true });
}

/** The firm's admins, or else whoever works there: a message must not go to an empty desk. */
async function findStandIns(ctx: FirmContext): Promise<string[]> {
  const members = await ctx.tx.membership.findMany({ where: { isActive: true } });
  const admins = members.filter(({ role }) => role === 'admin');

  return (admins.length > 0 ? admins : members).map(({ userId }) => userId);
}
