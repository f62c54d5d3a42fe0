import { randomUUIDv7 } from 'node:crypto';
import { z } from 'zod';
import { roles, type FirmContext } from '#db/with-firm';
import { AppError, invalidField } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { EmailAddress } from '../fields.ts';
import { lockMembers } from '../members/lock-members.ts';
import { writeInvitation } from './write-invitation.ts';

export const Invite = z
  .strictObject({ email: EmailAddress, role: z.enum(roles) })
  .meta({ id: 'Invite' });

/** What a firm may have open at a time. */
const mostOpen = 20;

/**
 * Invites an address to a role in the firm; the link travels by mail alone. Whether the address has a login elsewhere
 * changes nothing here. Throws 'limit' when too much is open or was sent, 'conflict' for one that is invited already.
 */
export async function invite(
  ctx: FirmContext,
  { email, role }: z.infer<typeof Invite>,
): Promise<{ id: string }> {
  const invitedBy = requirePermission(ctx, 'members.manage');
  await lockMembers(ctx, 'changing');
  await requireRoom(ctx, email);
  const id = randomUUIDv7();
  await ctx.sql(
    'INSERT INTO invitations (firm_id, id, email, role, invited_by) VALUES ($1, $2, $3, $4, $5)',
    [ctx.firmId, id, email, role, invitedBy],
  );
  await writeInvitation(ctx, id);
  await writeAudit(ctx, {
    action: 'invitation.sent',
    subjectType: 'invitation',
    subjectId: id,
    data: { role },
  });

  return { id };
}

async function requireRoom(ctx: FirmContext, email: string): Promise<void> {
  const [known] = await ctx.sql<{ isMember: boolean; isInvited: boolean; open: number }>(
    `SELECT
       EXISTS (SELECT FROM memberships m JOIN users u ON u.id = m.user_id
         WHERE m.firm_id = $1 AND m.is_active AND u.email = $2) AS "isMember",
       EXISTS (SELECT FROM invitations i
         WHERE i.firm_id = $1 AND i.state = 'open' AND i.email = $2) AS "isInvited",
       (SELECT count(*)::int FROM invitations i WHERE i.firm_id = $1 AND i.state = 'open') AS open`,
    [ctx.firmId, email],
  );
  if (known?.isMember) throw invalidField('email', 'works in the firm already');
  if (known?.isInvited) {
    throw new AppError('conflict', 'This address is invited already: send the invitation again');
  }
  if (!known || known.open >= mostOpen) {
    throw new AppError('limit', `A firm has at most ${mostOpen} open invitations: revoke one`);
  }
}
