import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { nextCursor, Page, readCursor } from '../paging.ts';

export const AuditView = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    actor: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    action: z.string(),
    subjectType: z.string(),
    subjectId: z.uuid(),
    data: z.record(z.string(), z.unknown()),
    requestId: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' });

export const AuditPage = z
  .object({ items: z.array(AuditView), nextCursor: z.string().nullable() })
  .meta({ id: 'AuditPage' });

/** The firm's audit trail, newest first. For the firm's admins. */
export async function listAudit(ctx: ReadContext, page: Page): Promise<z.infer<typeof AuditPage>> {
  requirePermission(ctx, 'audit.read');
  const after = readCursor(page.cursor);
  const rows = await ctx.sql<z.infer<typeof AuditView>>(
    `SELECT a.id, to_json(a.at) #>> '{}' AS at, a.action, a.subject_type AS "subjectType", a.subject_id AS "subjectId",
            a.data, a.request_id AS "requestId",
            CASE WHEN u.id IS NULL THEN NULL ELSE json_build_object('id', u.id, 'name', u.name) END AS actor
     FROM audit a
     LEFT JOIN users u ON u.id = a.actor_id
     WHERE a.firm_id = $1 AND ($2::uuid IS NULL OR a.id < $2)
     ORDER BY a.id DESC
     LIMIT $3`,
    [ctx.firmId, after, page.limit + 1],
  );
  const items = rows
    .slice(0, page.limit)
    .map((row) => ({ ...row, at: new Date(row.at).toISOString() }));

  return { items, nextCursor: nextCursor(rows, page.limit) };
}
