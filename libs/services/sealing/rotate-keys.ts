import type { FirmContext } from '#db/with-firm';
import { keyIdOf } from '#platform/sealing';
import { writeAudit } from '../audit/write-audit.ts';
import { leaveWord } from '../outbox/leave-word.ts';
import { makeKey, storedKeys, unwrap, wrap } from './firm-keys.ts';

/**
 * Wraps every key of the firm under the master key in use, as far as it is not; returns how many it wrapped. What the
 * keys sealed stays as it is. Throws when a master key that still wraps one of them is not there.
 */
export async function rewrapKeys(ctx: FirmContext): Promise<number> {
  let count = 0;
  for (const { version, wrapped } of await storedKeys(ctx)) {
    if (wrapped === null || keyIdOf(wrapped) === ctx.masterKeys.current) continue;
    const anew = wrap(ctx, version, unwrap(ctx, version, wrapped));
    const written = await ctx.sql(
      `UPDATE firm_keys SET wrapped = $4 WHERE firm_id = $1 AND version = $2 AND wrapped = $3
       RETURNING version`,
      [ctx.firmId, version, wrapped, anew],
    );
    count += written.length;
  }
  if (count > 0) {
    await writeAudit(ctx, {
      action: 'firm.keys_rewrapped',
      subjectType: 'firm',
      subjectId: ctx.firmId,
      data: { count, masterKey: ctx.masterKeys.current },
    });
  }

  return count;
}

/**
 * Gives the firm a new key, and leaves word that what lies under the older ones is sealed anew; they open it until then.
 * A firm that has sealed nothing, or whose keys were destroyed, gets none.
 */
export async function renewKey(ctx: FirmContext): Promise<boolean> {
  const [inUse] = await storedKeys(ctx);
  if (!inUse?.wrapped) return false;
  await makeKey(ctx, inUse.version + 1);
  await leaveWord(ctx, 'firm.reseal', ctx.firmId);

  return true;
}
