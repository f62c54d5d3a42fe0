import type { FirmContext } from '#db/with-firm';
import { writeAudit } from '../audit/write-audit.ts';
import { blindMark } from './blind-tokens.ts';
import { sealedFields, sealedNames } from './sealed-fields.ts';

/**
 * Destroys the keys of the firm for good, so that nothing sealed opens again, and no number finds anybody or shows in a
 * mask. No key is made for the firm afterwards. Part of off-boarding, which asks who may. Backups taken earlier still
 * hold the wrapped keys until they expire.
 */
export async function destroyKeys(ctx: FirmContext): Promise<void> {
  await ctx.sql(
    `INSERT INTO firm_keys (firm_id, version, destroyed_at)
     SELECT $1, 1, now() WHERE NOT EXISTS (SELECT FROM firm_keys WHERE firm_id = $1)
     ON CONFLICT DO NOTHING`,
    [ctx.firmId],
  );
  await ctx.sql(
    `UPDATE firm_keys SET wrapped = NULL, destroyed_at = now()
     WHERE firm_id = $1 AND destroyed_at IS NULL`,
    [ctx.firmId],
  );
  await ctx.tx.searchToken.deleteMany({ where: { token: { startsWith: blindMark } } });
  for (const field of sealedNames) {
    const { table, hint } = sealedFields[field];
    if (hint) await ctx.sql(`UPDATE ${table} SET ${hint} = NULL WHERE firm_id = $1`, [ctx.firmId]);
  }
  await writeAudit(ctx, {
    action: 'firm.keys_destroyed',
    subjectType: 'firm',
    subjectId: ctx.firmId,
  });
}
