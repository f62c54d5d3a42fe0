import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { Named } from '../fields.ts';
import { nextCursor, Page, readCursor } from '../paging.ts';

/** One use of a grant: who it was at the operator's, for how long, and how often they asked. */
const SupportUse = z.object({
  operator: z.string(),
  openedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  requests: z.int(),
});

const SupportGrantView = z
  .object({
    id: z.uuid(),
    reason: z.string(),
    from: z.iso.datetime(),
    until: z.iso.datetime(),
    state: z.enum(['ahead', 'live', 'over', 'revoked']),
    grantedBy: Named,
    revokedBy: Named.nullable(),
    revokedAt: z.iso.datetime().nullable(),
    uses: z.array(SupportUse),
  })
  .meta({ id: 'SupportGrant' });

export const SupportGrantPage = z
  .object({ items: z.array(SupportGrantView), nextCursor: z.string().nullable() })
  .meta({ id: 'SupportGrantPage' });

type View = z.infer<typeof SupportGrantView>;
type Row = Omit<View, 'from' | 'until' | 'revokedAt'> & {
  readonly from: Date;
  readonly until: Date;
  readonly revokedAt: Date | null;
};

/** What the firm let the operator read, the latest first, and what use was made of it. */
export async function listSupportGrants(
  ctx: ReadContext,
  page: Page,
): Promise<z.infer<typeof SupportGrantPage>> {
  requirePermission(ctx, 'support.grant');
  const rows = await ctx.sql<Row>(
    `SELECT g.id, g.reason, g.starts_at AS "from", g.ends_at AS "until", g.revoked_at AS "revokedAt",
       CASE WHEN g.revoked_at IS NOT NULL THEN 'revoked' WHEN g.ends_at <= now() THEN 'over'
         WHEN g.starts_at > now() THEN 'ahead' ELSE 'live' END AS state,
       json_build_object('id', u.id, 'name', u.name) AS "grantedBy",
       CASE WHEN r.id IS NULL THEN NULL ELSE json_build_object('id', r.id, 'name', r.name) END AS "revokedBy",
       coalesce((
         SELECT json_agg(json_build_object('operator', s.operator, 'openedAt', s.created_at, 'expiresAt', s.expires_at,
           'requests', (SELECT count(*) FROM audit a
             WHERE a.firm_id = $1 AND a.action = 'support.read' AND a.subject_id = s.id
               AND a.at BETWEEN s.created_at AND s.expires_at)) ORDER BY s.id)
         FROM support_sessions s WHERE s.firm_id = $1 AND s.grant_id = g.id), '[]') AS uses
     FROM support_grants g
     JOIN users u ON u.id = g.granted_by
     LEFT JOIN users r ON r.id = g.revoked_by
     WHERE g.firm_id = $1 AND ($2::uuid IS NULL OR g.id < $2)
     ORDER BY g.id DESC
     LIMIT $3`,
    [ctx.firmId, readCursor(page.cursor), page.limit + 1],
  );

  return { items: rows.slice(0, page.limit).map(viewOf), nextCursor: nextCursor(rows, page.limit) };
}

function viewOf({ from, until, revokedAt, uses, ...row }: Row): View {
  return {
    ...row,
    from: from.toISOString(),
    until: until.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    uses: uses.map((use) => ({
      ...use,
      openedAt: new Date(use.openedAt).toISOString(),
      expiresAt: new Date(use.expiresAt).toISOString(),
    })),
  };
}
