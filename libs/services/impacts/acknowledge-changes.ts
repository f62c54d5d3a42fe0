import { z } from 'zod';
import { asService, type FirmContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { lockPlanning } from '../dispatches/lock-planning.ts';
import { chooseChanges, saysWhich, whichChanges, whichProblem } from './choose-changes.ts';

export const AcknowledgeChanges = z
  .strictObject(whichChanges)
  .refine(saysWhich, whichProblem)
  .meta({ id: 'AcknowledgeChanges' });

export const Acknowledged = z.object({ acknowledged: z.int() }).meta({ id: 'AcknowledgedChanges' });

/** A lawyer or admin has read which dates came nearer: the messages about them end. */
export async function acknowledgeChanges(
  ctx: FirmContext,
  input: z.infer<typeof AcknowledgeChanges>,
): Promise<z.infer<typeof Acknowledged>> {
  const userId = requirePermission(ctx, 'deadlines.decide');
  await lockPlanning(ctx);
  const unread = await chooseChanges(
    ctx,
    input,
    ({ state, isAcknowledged }) => state === 'applied' && !isAcknowledged,
  );
  const [first] = unread;
  if (!first) return { acknowledged: 0 };

  const ids = unread.map(({ id }) => id);
  await ctx.sql(
    `UPDATE date_changes SET acknowledged_by = $3, acknowledged_at = $4 WHERE firm_id = $1 AND id = ANY($2::uuid[])`,
    [ctx.firmId, ids, userId, ctx.clock.now()],
  );
  // Also what waits in cases that this person does not see must keep its message.
  await asService(ctx, () => cancelDigests(ctx, ids));
  await writeAudit(ctx, {
    action: 'changes.acknowledged',
    subjectType: input.runId ? 'impact' : 'date_change',
    subjectId: input.runId ?? first.id,
    data: {
      acknowledged: ids.length,
      changes: ids.slice(0, 500),
      cases: [...new Set(unread.map(({ caseId }) => caseId))],
    },
  });

  return { acknowledged: ids.length };
}

/** Messages of these runs that have not left go only to those who still have something to read in them. */
async function cancelDigests(ctx: FirmContext, ids: readonly string[]): Promise<void> {
  await ctx.sql(
    `UPDATE dispatches s SET state = 'cancelled'
     WHERE s.firm_id = $1 AND s.state = 'planned'
       AND s.run_id IN (SELECT c.run_id FROM date_changes c WHERE c.firm_id = $1 AND c.id = ANY($2::uuid[]))
       AND NOT EXISTS (
         SELECT FROM date_changes c
         JOIN deadlines d ON d.firm_id = c.firm_id AND d.id = c.deadline_id
         JOIN cases k ON k.firm_id = d.firm_id AND k.id = d.case_id
         JOIN memberships m ON m.firm_id = k.firm_id AND m.user_id = k.lawyer_id
         WHERE c.firm_id = $1 AND c.run_id = s.run_id AND c.state = 'applied' AND c.acknowledged_at IS NULL
           AND (k.lawyer_id = s.recipient_id OR NOT m.is_active))`,
    [ctx.firmId, ids],
  );
}
