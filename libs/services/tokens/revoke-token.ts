import type { FirmContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { can } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';

/** Ends a token at once: one's own, or anybody's in the firm for whoever looks after it. Others are not found. */
export async function revokeToken(
  ctx: FirmContext,
  { id }: { readonly id: string },
): Promise<void> {
  const revoked = await ctx.tx.apiToken.updateMany({
    where: {
      id,
      revokedAt: null,
      ...(!can(ctx, 'firm.settings') && { userId: ctx.userId ?? id }),
    },
    data: { revokedAt: ctx.clock.now() },
  });
  if (revoked.count === 0) throw notFound('Token');
  await writeAudit(ctx, { action: 'token.revoked', subjectType: 'api_token', subjectId: id });
}
