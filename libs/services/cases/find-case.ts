import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { requireSight } from '../access/permissions.ts';
import type { CaseView } from './case-view.ts';
import { readCases } from './read-cases.ts';

export async function findCase(ctx: ReadContext, id: string): Promise<CaseView> {
  requireSight(ctx, 'files.read');
  const [found] = await readCases(ctx, 'k.id = $3', [id]);
  if (!found) throw notFound('Case');

  return found;
}
