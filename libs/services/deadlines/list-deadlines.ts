import type { ReadContext } from '#db/with-firm';
import { requireSight } from '../access/permissions.ts';
import { requireCase } from '../cases/require-case.ts';
import type { DeadlineView } from './deadline-view.ts';
import { readDeadlines } from './read-deadlines.ts';

/** Every deadline a case ever had: open ones first, by safe date; nothing legal is ever deleted. */
export async function listDeadlines(ctx: ReadContext, caseId: string): Promise<DeadlineView[]> {
  requireSight(ctx, 'files.read');
  await requireCase(ctx, caseId);
  const deadlines = await readDeadlines(
    ctx,
    "d.case_id = $2 ORDER BY d.status <> 'open', d.safe_on, d.id",
    [caseId],
  );

  return deadlines.map(({ view }) => view);
}
