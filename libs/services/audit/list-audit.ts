import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { nextCursor, Page, readCursor } from '../paging.ts';
import { auditFilter, filterData, placeOf, readAudit, type AuditRow } from './read-audit.ts';
import { writeAudit } from './write-audit.ts';

export const ListAudit = Page.extend(auditFilter);

export const AuditView = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    actor: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    action: z.string(),
    subjectType: z.string(),
    subjectId: z.uuid(),
    /** The case that it was about, where it was about one. */
    caseId: z.uuid().nullable(),
    data: z.record(z.string(), z.unknown()),
    requestId: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' });

export const AuditPage = z
  .object({ items: z.array(AuditView), nextCursor: z.string().nullable() })
  .meta({ id: 'AuditPage' });

/** The firm's audit trail, newest first; each page that somebody reads is a row of it. */
export async function listAudit(
  ctx: FirmContext,
  query: z.infer<typeof ListAudit>,
): Promise<z.infer<typeof AuditPage>> {
  requirePermission(ctx, 'audit.read');
  const { limit, cursor } = query;
  const lastSeen = readCursor(cursor);
  const after = lastSeen === null ? undefined : await placeOf(ctx, lastSeen);
  const isLost = lastSeen !== null && !after;
  const rows = isLost ? [] : await readAudit(ctx, query, { after, limit: limit + 1 });
  const items = rows.slice(0, limit);
  await writeAudit(ctx, {
    action: 'audit.read',
    subjectType: 'audit',
    subjectId: ctx.firmId,
    data: { ...filterData(query), rows: items.length },
  });

  return { items: items.map(viewOf), nextCursor: nextCursor(rows, limit) };
}

function viewOf({ seq: _seq, hash: _hash, ...row }: AuditRow): z.infer<typeof AuditView> {
  const caseId = z
    .uuid()
    .safeParse(row.subjectType === 'case' ? row.subjectId : row.data['caseId']);

  return { ...row, at: new Date(row.at).toISOString(), caseId: caseId.data ?? null };
}
