import type { FirmContext } from '#db/with-firm';
import { invalidField } from '#platform/errors';

/** Somebody active in the firm must answer for the next step. */
export async function requireOwner(ctx: FirmContext, userId: string): Promise<void> {
  const member = await ctx.tx.membership.findFirst({ where: { userId, isActive: true } });
  if (!member) throw invalidField('ownerId', 'is not an active member of the firm');
}

/** Escalations go to a lawyer, never to somebody who may not decide. */
export async function requireLawyer(ctx: FirmContext, userId: string): Promise<void> {
  const lawyer = await ctx.tx.membership.findFirst({
    where: { userId, isActive: true, role: 'lawyer' },
  });
  if (!lawyer) throw invalidField('lawyerId', 'is not an active lawyer of the firm');
}
