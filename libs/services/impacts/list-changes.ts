import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { requirePermission, requireSight } from '../access/permissions.ts';
import { nextCursor, Page, readCursor } from '../paging.ts';
import { DateChangeView, readChanges } from './change-view.ts';
import { changeStates } from './write-changes.ts';

/** `state`: one of them, or `open` for all that still wants an answer: proposals, and applied changes nobody read. */
export const ListChanges = Page.extend({
  state: z.enum([...changeStates, 'open', 'all']).default('open'),
  runId: z.uuid().optional(),
  caseId: z.uuid().optional(),
  mine: z.stringbool().default(false),
});

export const DateChangePage = z
  .object({ items: z.array(DateChangeView), nextCursor: z.string().nullable() })
  .meta({ id: 'DateChangePage' });

/** Changes of dates, the latest first. `mine`: only in cases that the caller leads as the lawyer. */
export async function listChanges(
  ctx: ReadContext,
  input: z.infer<typeof ListChanges>,
): Promise<z.infer<typeof DateChangePage>> {
  requireSight(ctx, 'files.read');
  const rows = await readChanges(
    ctx,
    `($2::uuid IS NULL OR c.id < $2)
       AND ($4::text = 'all' OR c.state = $4
         OR $4 = 'open' AND (c.state = 'waiting' OR c.state = 'applied' AND c.acknowledged_at IS NULL))
       AND ($5::uuid IS NULL OR c.run_id = $5)
       AND ($6::uuid IS NULL OR k.id = $6)
       AND ($7::uuid IS NULL OR k.lawyer_id = $7)
     ORDER BY c.id DESC
     LIMIT $3`,
    [
      readCursor(input.cursor),
      input.limit + 1,
      input.state,
      input.runId ?? null,
      input.caseId ?? null,
      input.mine ? requirePermission(ctx, 'files.read') : null,
    ],
  );

  return { items: rows.slice(0, input.limit), nextCursor: nextCursor(rows, input.limit) };
}
