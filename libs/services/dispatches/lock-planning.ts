import type { FirmContext } from '#db/with-firm';

/**
 * Whoever plans messages or puts alerts at rest in a firm does so one after the other: an answer given while the planner
 * runs must not be undone by what the planner read before. Taken after `lockCase` where both are needed.
 */
export async function lockPlanning(ctx: FirmContext): Promise<void> {
  await ctx.sql("SELECT pg_advisory_xact_lock(hashtextextended('plan ' || $1, 0))", [ctx.firmId]);
}
