import type { FirmContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { writeAudit } from '../audit/write-audit.ts';
import { endLinked } from './end-linked.ts';
import { findLink } from './read-link.ts';

/** The one who asks no longer signs in through the provider; what they opened through it ends. */
export async function unlinkIdentity(ctx: FirmContext): Promise<void> {
  const link = await findLink(ctx);
  if (!link) throw notFound('Link');
  await ctx.sql(
    `UPDATE identity_links SET removed_at = now() WHERE firm_id = $1 AND id = $2 AND removed_at IS NULL`,
    [ctx.firmId, link.id],
  );
  await endLinked(ctx, link.id);
  await writeAudit(ctx, {
    action: 'identity_link.removed',
    subjectType: 'identity_link',
    subjectId: link.id,
  });
}
