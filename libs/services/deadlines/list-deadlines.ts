import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import type { DeadlineView } from './deadline-view.ts';
import { readDeadlines } from './read-deadlines.ts';

/** Every deadline a case ever had: open ones first, by safe date; nothing legal is ever deleted. */
export async function listDeadlines(ctx: ReadContext, caseId: string): Promise<DeadlineView[]> {
  const found = await ctx.sql('SELECT FROM cases WHERE firm_id = $1 AND id = $2', [
    ctx.firmId,
    caseId,
  ]);
  if (found.length === 0) throw notFound('Case');
  const deadlines = await readDeadlines(
    ctx,
    "d.case_id = $2 ORDER BY d.status <> 'open', d.safe_on, d.id",
    [caseId],
  );

  return deadlines.map(({ view }) => view);
}
