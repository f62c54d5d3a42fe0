import type { FirmContext } from '#db/with-firm';
import { invalidField } from '#platform/errors';
import { rolesWith } from '../access/permissions.ts';
import { lockMembers } from '../members/lock-members.ts';

/** Somebody who is active in the firm and may work on files must answer for the next step. */
export async function requireOwner(ctx: FirmContext, userId: string): Promise<void> {
  await lockMembers(ctx, 'naming');
  const role = { in: [...rolesWith('files.write')] };
  const member = await ctx.tx.membership.findFirst({ where: { userId, isActive: true, role } });
  if (!member) throw invalidField('ownerId', 'is not an active member of the firm');
}

/** Escalations go to a lawyer, never to somebody who may not decide. */
export async function requireLawyer(ctx: FirmContext, userId: string): Promise<void> {
  await lockMembers(ctx, 'naming');
  const lawyer = await ctx.tx.membership.findFirst({
    where: { userId, isActive: true, role: 'lawyer' },
  });
  if (!lawyer) throw invalidField('lawyerId', 'is not an active lawyer of the firm');
}
