import type { FirmContext } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { changeMember } from './change-member.ts';
import type { Desk } from './desk.ts';
import { findMember } from './find-member.ts';
import { clearDesk } from './hand-over.ts';
import { lockMembers } from './lock-members.ts';
import { handedOver, type HandOver } from './successors.ts';

/**
 * Somebody leaves: their work goes to colleagues in the same transaction, their sessions and tokens in this firm end,
 * and their next request finds nothing. What they did stays theirs. Returns what was handed over.
 */
export async function deactivateMember(
  ctx: FirmContext,
  input: { readonly id: string; readonly to: HandOver },
): Promise<Desk> {
  requirePermission(ctx, 'members.manage');
  await lockMembers(ctx, 'changing');
  const { isActive } = await findMember(ctx, input.id);
  if (!isActive) throw new AppError('conflict', 'The member is not active any more');
  await changeMember(ctx, { id: input.id, isActive: false });
  const desk = await clearDesk(ctx, input);
  await ctx.tx.session.updateMany({
    where: { userId: input.id, endedAt: null },
    data: { endedAt: ctx.clock.now() },
  });
  // For good: whoever comes back makes new ones.
  await ctx.tx.apiToken.updateMany({
    where: { userId: input.id, revokedAt: null },
    data: { revokedAt: ctx.clock.now() },
  });
  await writeAudit(ctx, {
    action: 'member.deactivated',
    subjectType: 'user',
    subjectId: input.id,
    data: handedOver(desk, input.to),
  });

  return desk;
}
