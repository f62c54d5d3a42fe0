import type { FirmContext } from '#db/with-firm';
import { AppError } from '#platform/errors';

/**
 * Nobody is erased or blocked while something is being added to them, nor is anything added once they are. `conflict` when
 * one of these people was erased, or is blocked.
 */
export async function requireNotErased(ctx: FirmContext, people: readonly string[]): Promise<void> {
  const living = await ctx.sql(
    'SELECT FROM people WHERE firm_id = $1 AND id = ANY ($2) AND erasure IS NULL FOR SHARE',
    [ctx.firmId, people],
  );
  if (living.length < new Set(people).size) {
    throw new AppError('conflict', 'The person was erased, or is blocked');
  }
}
