import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { DeadlineView } from '../deadlines/deadline-view.ts';
import { readDeadlines } from '../deadlines/read-deadlines.ts';
import { Named } from '../fields.ts';
import { nextCursor, Page, readCursor } from '../paging.ts';
import { requirePermission, requireSight } from '../access/permissions.ts';

/** `state`: those nobody answers for yet (the default), or all. `mine`: only those addressed to the caller. */
export const ListAlerts = Page.extend({
  state: z.enum(['open', 'all']).default('open'),
  mine: z.stringbool().default(false),
});

export const AlertView = z
  .object({
    id: z.uuid(),
    case: z.object({ id: z.uuid(), personName: z.string() }),
    recipient: Named,
    raisedAt: z.iso.datetime(),
    acknowledgedAt: z.iso.datetime().nullable(),
    acknowledgedBy: Named.nullable(),
    deadline: DeadlineView,
  })
  .meta({ id: 'Alert' });

export const AlertPage = z
  .object({ items: z.array(AlertView), nextCursor: z.string().nullable() })
  .meta({ id: 'AlertPage' });

type AlertRow = Omit<z.infer<typeof AlertView>, 'deadline' | 'raisedAt' | 'acknowledgedAt'> & {
  readonly deadlineId: string;
  readonly raisedAt: Date;
  readonly acknowledgedAt: Date | null;
};

/** Escalations, the latest first. */
export async function listAlerts(
  ctx: ReadContext,
  input: z.infer<typeof ListAlerts>,
): Promise<z.infer<typeof AlertPage>> {
  requireSight(ctx, 'files.read');
  const rows = await ctx.sql<AlertRow>(
    `SELECT a.id, a.deadline_id AS "deadlineId", a.raised_at AS "raisedAt", a.acknowledged_at AS "acknowledgedAt",
       json_build_object('id', k.id, 'personName', p.full_name) AS "case",
       json_build_object('id', u.id, 'name', u.name) AS recipient,
       CASE WHEN b.id IS NULL THEN NULL ELSE json_build_object('id', b.id, 'name', b.name) END AS "acknowledgedBy"
     FROM alerts a
     JOIN cases k ON k.firm_id = a.firm_id AND k.id = a.case_id
     JOIN people p ON p.firm_id = k.firm_id AND p.id = k.person_id
     JOIN users u ON u.id = a.recipient_id
     LEFT JOIN users b ON b.id = a.acknowledged_by
     WHERE a.firm_id = $1 AND ($2::uuid IS NULL OR a.id < $2)
       AND ($4::boolean OR a.acknowledged_at IS NULL) AND ($5::uuid IS NULL OR a.recipient_id = $5)
     ORDER BY a.id DESC
     LIMIT $3`,
    [
      ctx.firmId,
      readCursor(input.cursor),
      input.limit + 1,
      input.state === 'all',
      input.mine ? requirePermission(ctx, 'files.read') : null,
    ],
  );
  const page = rows.slice(0, input.limit);
  const deadlines = await readDeadlines(ctx, 'd.id = ANY($2::uuid[])', [
    page.map((row) => row.deadlineId),
  ]);
  const byId = new Map(deadlines.map(({ view }) => [view.id, view]));
  const items = page.flatMap(({ deadlineId, raisedAt, acknowledgedAt, ...rest }) => {
    const deadline = byId.get(deadlineId);

    return deadline
      ? [
          {
            ...rest,
            raisedAt: raisedAt.toISOString(),
            acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
            deadline,
          },
        ]
      : [];
  });

  return { items, nextCursor: nextCursor(rows, input.limit) };
}
