import { z } from 'zod';
import { roles, type ReadContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { Named } from '../fields.ts';
import { nextCursor, Page, readCursor } from '../paging.ts';

/** `state`: those nobody has taken up yet (the default), or all. */
export const ListInvitations = Page.extend({ state: z.enum(['open', 'all']).default('open') });

const InvitationView = z
  .object({
    id: z.uuid(),
    email: z.string(),
    role: z.enum(roles),
    state: z.enum(['open', 'accepted', 'revoked']),
    /** `failed`: the address takes no mail, or none could be sent for days. */
    delivery: z.enum(['waiting', 'sent', 'failed']),
    invitedBy: Named,
    createdAt: z.iso.datetime(),
    /** Null until it has been sent. */
    expiresAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Invitation' });

export const InvitationPage = z
  .object({ items: z.array(InvitationView), nextCursor: z.string().nullable() })
  .meta({ id: 'InvitationPage' });

type Row = Omit<z.infer<typeof InvitationView>, 'createdAt' | 'expiresAt'> & {
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
};

/** Who has been invited to the firm, the latest first. */
export async function listInvitations(
  ctx: ReadContext,
  input: z.infer<typeof ListInvitations>,
): Promise<z.infer<typeof InvitationPage>> {
  requirePermission(ctx, 'members.manage');
  const rows = await ctx.sql<Row>(
    `SELECT i.id, i.email, i.role, i.state, i.delivery, i.created_at AS "createdAt", i.expires_at AS "expiresAt",
       json_build_object('id', u.id, 'name', u.name) AS "invitedBy"
     FROM invitations i
     JOIN users u ON u.id = i.invited_by
     WHERE i.firm_id = $1 AND ($2::uuid IS NULL OR i.id < $2) AND ($4::boolean OR i.state = 'open')
     ORDER BY i.id DESC
     LIMIT $3`,
    [ctx.firmId, readCursor(input.cursor), input.limit + 1, input.state === 'all'],
  );
  const items = rows.slice(0, input.limit).map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
  }));

  return { items, nextCursor: nextCursor(rows, input.limit) };
}
