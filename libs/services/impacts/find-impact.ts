import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { requireSight } from '../access/permissions.ts';
import { readImpacts, type ImpactView } from './read-impacts.ts';

/** One run with its counters: while it runs they show how far it is. */
export async function findImpact(ctx: ReadContext, id: string): Promise<ImpactView> {
  requireSight(ctx, 'files.read');
  const [found] = await readImpacts(ctx, 'r.id = $2', [id]);
  if (!found) throw notFound('Impact run');

  return found;
}
