import type { FirmContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';

/** Ends a grant, begun or not, and with it every session under it at its next request. One that is over is not found. */
export async function revokeSupport(ctx: FirmContext, id: string): Promise<void> {
  const revokedBy = requirePermission(ctx, 'support.grant');
  const revoked = await ctx.sql(
    `UPDATE support_grants SET revoked_at = now(), revoked_by = $3
     WHERE firm_id = $1 AND id = $2 AND revoked_at IS NULL AND ends_at > now()
     RETURNING id`,
    [ctx.firmId, id, revokedBy],
  );
  if (revoked.length === 0) throw notFound('Support grant');
  await writeAudit(ctx, {
    action: 'support.revoked',
    subjectType: 'support_grant',
    subjectId: id,
  });
}
