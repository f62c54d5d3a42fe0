import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';

/** Throws `not_found` for a case that is not the firm's, so that an empty list means an empty case. */
export async function requireCase(ctx: ReadContext, id: string): Promise<void> {
  const found = await ctx.sql('SELECT FROM cases WHERE firm_id = $1 AND id = $2', [ctx.firmId, id]);
  if (found.length === 0) throw notFound('Case');
}
