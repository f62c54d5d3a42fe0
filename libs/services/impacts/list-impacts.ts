import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { requireSight } from '../access/permissions.ts';
import { nextCursor, readCursor, type Page } from '../paging.ts';
import { ImpactView, readImpacts } from './read-impacts.ts';

export const ImpactPage = z
  .object({ items: z.array(ImpactView), nextCursor: z.string().nullable() })
  .meta({ id: 'ImpactPage' });

/** What changes of law did to the firm's dates, the latest first. */
export async function listImpacts(
  ctx: ReadContext,
  page: Page,
): Promise<z.infer<typeof ImpactPage>> {
  requireSight(ctx, 'files.read');
  const rows = await readImpacts(
    ctx,
    '($2::uuid IS NULL OR r.id < $2) ORDER BY r.id DESC LIMIT $3',
    [readCursor(page.cursor), page.limit + 1],
  );

  return { items: rows.slice(0, page.limit), nextCursor: nextCursor(rows, page.limit) };
}
