import type { Sql } from '#db/with-firm';

const lawLock = 7_290_115;

/**
 * Whoever computes dates holds the law still until they are written: a date computed by the old law cannot slip in
 * behind the run that looks for such dates. Taken after `lockCase` and `lockPlanning`, before the law is read.
 */
export async function holdLaw(ctx: { readonly sql: Sql }): Promise<void> {
  await ctx.sql('SELECT pg_advisory_xact_lock_shared($1)', [lawLock]);
}

/** Whoever publishes does so alone: waits for those who compute, and keeps the ledger in the order of its numbers. */
export async function lockLaw(ctx: { readonly sql: Sql }): Promise<void> {
  await ctx.sql('SELECT pg_advisory_xact_lock($1)', [lawLock]);
}
