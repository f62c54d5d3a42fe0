import type { FirmContext } from '#db/with-firm';
import { keyIdOf } from '#platform/sealing';
import { writeAudit } from '../audit/write-audit.ts';
import { clientSecretPlace, findProvider } from './find-provider.ts';

/**
 * Seals the client secret of the firm's provider under the master key in use; false when it is, or there is none. Throws
 * when the master key that still seals it is not there.
 */
export async function rewrapClientSecret(ctx: FirmContext): Promise<boolean> {
  const provider = await findProvider(ctx);
  if (!provider || keyIdOf(provider.sealedSecret) === ctx.masterKeys.current) return false;
  const { id, sealedSecret } = provider;
  const place = clientSecretPlace(ctx.firmId, id);
  const anew = ctx.masterKeys.seal(place, ctx.masterKeys.unseal(place, sealedSecret));
  const written = await ctx.sql(
    `UPDATE identity_providers SET sealed_secret = $4
     WHERE firm_id = $1 AND id = $2 AND sealed_secret = $3 RETURNING id`,
    [ctx.firmId, id, sealedSecret, anew],
  );
  if (written.length === 0) return false;
  await writeAudit(ctx, {
    action: 'firm.keys_rewrapped',
    subjectType: 'firm',
    subjectId: ctx.firmId,
    data: { count: 1, masterKey: ctx.masterKeys.current },
  });

  return true;
}
