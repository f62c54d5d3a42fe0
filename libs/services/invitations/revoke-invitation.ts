import type { FirmContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';

/** Takes an open invitation back: its link opens nothing any more. */
export async function revokeInvitation(ctx: FirmContext, id: string): Promise<void> {
  requirePermission(ctx, 'members.manage');
  const [row] = await ctx.sql<{ isRevoked: boolean }>(
    'SELECT system.revoke_invitation($1) AS "isRevoked"',
    [id],
  );
  if (!row?.isRevoked) throw notFound('Invitation');
  await writeAudit(ctx, { action: 'invitation.revoked', subjectType: 'invitation', subjectId: id });
}
