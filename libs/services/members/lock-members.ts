import type { FirmContext } from '#db/with-firm';

/**
 * Whoever names a member in something open holds this with others (`naming`); whoever changes what members are holds it
 * alone (`changing`), so that no case is given to somebody who leaves at that moment. Taken before `lockCase`.
 */
export async function lockMembers(ctx: FirmContext, why: 'naming' | 'changing'): Promise<void> {
  const lock = why === 'naming' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await ctx.sql(`SELECT ${lock}(hashtextextended('members ' || $1, 0))`, [ctx.firmId]);
}
