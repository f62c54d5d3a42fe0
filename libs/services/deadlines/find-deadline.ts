import type { z } from 'zod';
import { explain } from '#domain/deadlines/explain';
import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { requireSight } from '../access/permissions.ts';
import { readChanges } from '../impacts/change-view.ts';
import type { DeadlineFile } from './deadline-view.ts';
import { readDeadlines } from './read-deadlines.ts';
import { toTraceView } from './trace-view.ts';

/** One deadline with its complete trace and the explanation in words. */
export async function findDeadline(
  ctx: ReadContext,
  id: string,
): Promise<z.infer<typeof DeadlineFile>> {
  requireSight(ctx, 'files.read');
  const [found] = await readDeadlines(ctx, 'd.id = $2', [id]);
  if (!found) throw notFound('Deadline');

  return {
    ...found.view,
    trace: toTraceView(found.trace),
    traceHash: found.traceHash,
    changes: await readChanges(ctx, 'c.deadline_id = $2 ORDER BY c.id DESC', [id]),
    steps: { pt: explain(found.trace, 'pt'), en: explain(found.trace, 'en') },
  };
}
