import type { FirmContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { endLinked } from './end-linked.ts';
import { retireProvider } from './set-identity-provider.ts';

/** Nobody signs in through the provider any more, and whoever did is signed out. */
export async function removeIdentityProvider(ctx: FirmContext): Promise<void> {
  requirePermission(ctx, 'firm.settings');
  const id = await retireProvider(ctx);
  if (!id) throw notFound('Identity provider');
  await endLinked(ctx);
  await writeAudit(ctx, {
    action: 'identity_provider.removed',
    subjectType: 'identity_provider',
    subjectId: id,
  });
}
