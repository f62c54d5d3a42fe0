import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { requireSight } from '../access/permissions.ts';
import { requireCase } from '../cases/require-case.ts';
import { Named } from '../fields.ts';
import { nextCursor, Page, readCursor } from '../paging.ts';
import { timelineKinds } from './write-timeline.ts';

export const TimelineView = z
  .object({
    id: z.uuid(),
    kind: z.enum(timelineKinds),
    happenedOn: z.iso.date(),
    recordedAt: z.iso.datetime(),
    actor: Named.nullable(),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  })
  .meta({ id: 'TimelineEntry' });

export const TimelinePage = z
  .object({ items: z.array(TimelineView), nextCursor: z.string().nullable() })
  .meta({ id: 'TimelinePage' });

type TimelineRow = Omit<z.infer<typeof TimelineView>, 'recordedAt'> & { readonly recordedAt: Date };

/** What happened in a case, the latest record first. */
export async function listTimeline(
  ctx: ReadContext,
  input: Page & { readonly caseId: string },
): Promise<z.infer<typeof TimelinePage>> {
  requireSight(ctx, 'files.read');
  await requireCase(ctx, input.caseId);
  const rows = await ctx.sql<TimelineRow>(
    `SELECT t.id, t.kind, t.happened_on::text AS "happenedOn", t.created_at AS "recordedAt", t.data,
       CASE WHEN u.id IS NULL THEN NULL ELSE json_build_object('id', u.id, 'name', u.name) END AS actor
     FROM timeline t
     LEFT JOIN users u ON u.id = t.actor_id
     WHERE t.firm_id = $1 AND t.case_id = $2 AND ($3::uuid IS NULL OR t.id < $3)
     ORDER BY t.id DESC
     LIMIT $4`,
    [ctx.firmId, input.caseId, readCursor(input.cursor), input.limit + 1],
  );
  const items = rows
    .slice(0, input.limit)
    .map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));

  return { items, nextCursor: nextCursor(rows, input.limit) };
}
