import type { FirmContext } from '#db/with-firm';
import { invalidField } from '#platform/errors';
import { rolesWith } from '../access/permissions.ts';
import { requireLawyer, requireOwner } from '../cases/require-team.ts';
import type { Desk } from './desk.ts';
import type { HandOver } from './successors.ts';

/** Names the field of whoever is missing, is the member themselves, or may not do the work. */
export async function requireSuccessors(
  ctx: FirmContext,
  { id, to, desk }: { readonly id: string; readonly to: HandOver; readonly desk: Desk },
): Promise<void> {
  const loose = desk.alerts + desk.otherMessages + (to.ownerId ? 0 : desk.reminders);
  const needs = { ownerId: desk.ownedCases, lawyerId: desk.ledCases, alertsId: loose };
  for (const field of ['ownerId', 'lawyerId', 'alertsId'] as const) {
    if (needs[field] > 0 && !to[field]) throw invalidField(field, 'must name a colleague');
    if (to[field] === id) throw invalidField(field, 'must be somebody else');
  }
  if (to.ownerId) await requireOwner(ctx, to.ownerId);
  if (to.lawyerId) await requireLawyer(ctx, to.lawyerId);
  if (to.alertsId) await requireDecider(ctx, to.alertsId);
}

async function requireDecider(ctx: FirmContext, userId: string): Promise<void> {
  const role = { in: [...rolesWith('deadlines.decide')] };
  const decider = await ctx.tx.membership.findFirst({ where: { userId, isActive: true, role } });
  if (!decider) throw invalidField('alertsId', 'is not an active lawyer or admin of the firm');
}
