import type { PlatformContext } from '#db/with-platform';
import type { MasterKeys } from '#platform/master-keys';
import { keyIdOf } from '#platform/sealing';
import { secretPlace } from './read-second-factor.ts';

/**
 * Seals the authenticator secret of every account under the master key in use, as far as it is not; returns how many.
 * Throws when a master key that still seals one of them is not there.
 */
export async function rewrapSecondFactors(
  ctx: PlatformContext,
  masterKeys: MasterKeys,
): Promise<number> {
  const factors = await ctx.sql<{ userId: string; sealed: string }>(
    `SELECT user_id AS "userId", sealed_secret AS sealed FROM second_factors
     WHERE sealed_secret IS NOT NULL ORDER BY user_id FOR UPDATE`,
  );
  const old = factors.filter(({ sealed }) => keyIdOf(sealed) !== masterKeys.current);
  for (const { userId, sealed } of old) {
    const place = secretPlace(userId);
    await ctx.sql('UPDATE second_factors SET sealed_secret = $2 WHERE user_id = $1', [
      userId,
      masterKeys.seal(place, masterKeys.unseal(place, sealed)),
    ]);
  }

  return old.length;
}
