import type { FirmContext } from '#db/with-firm';

/**
 * Whoever changes the facts or the deadlines of a case does so one after the other. Weak enough for others to write rows
 * that point at the case meanwhile.
 */
export async function lockCase(ctx: FirmContext, id: string): Promise<void> {
  await ctx.sql('SELECT FROM cases WHERE firm_id = $1 AND id = $2 FOR NO KEY UPDATE', [
    ctx.firmId,
    id,
  ]);
}
