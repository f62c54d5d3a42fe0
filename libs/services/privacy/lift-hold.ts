import type { FirmContext } from '#db/with-firm';
import { AppError, notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';

/** Lifts a legal hold, for a reason that stays on record. `conflict` when it was lifted already. */
export async function liftHold(
  ctx: FirmContext,
  input: { readonly id: string; readonly reason: string },
): Promise<void> {
  const liftedBy = requirePermission(ctx, 'holds.manage');
  const hold = await ctx.tx.legalHold.findFirst({ where: { id: input.id } });
  if (!hold) throw notFound('Hold');
  const lifted = await ctx.tx.legalHold.updateMany({
    where: { id: input.id, liftedAt: null },
    data: { liftReason: input.reason, liftedBy, liftedAt: ctx.clock.now() },
  });
  if (lifted.count === 0) throw new AppError('conflict', 'The hold was lifted already');
  await writeAudit(ctx, {
    action: 'person.hold_lifted',
    subjectType: 'person',
    subjectId: hold.personId,
    data: { holdId: hold.id },
  });
}
