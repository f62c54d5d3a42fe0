import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { requireSight } from '../access/permissions.ts';
import { requireCase } from '../cases/require-case.ts';
import { Named } from '../fields.ts';

/** `removed` says that its bytes are gone; only one that is `made` can be read. */
export const bundleStates = ['requested', 'made', 'failed', 'removed'] as const;

export const BundleView = z
  .object({
    id: z.uuid(),
    state: z.enum(bundleStates),
    requestedBy: Named,
    requestedAt: z.iso.datetime(),
    madeAt: z.iso.datetime().nullable(),
    pages: z.int().nullable(),
    /** Bytes. */
    size: z.number().nullable(),
    /** Of the whole file, in hexadecimal. */
    sha256: z.string().nullable(),
  })
  .meta({ id: 'Bundle' });
export type BundleView = z.infer<typeof BundleView>;
type Row = Omit<BundleView, 'requestedAt' | 'madeAt'> & {
  readonly requestedAt: Date;
  readonly madeAt: Date | null;
};

/** The bundles of a case, the latest first. */
export async function listBundles(ctx: ReadContext, caseId: string): Promise<BundleView[]> {
  requireSight(ctx, 'files.read');
  await requireCase(ctx, caseId);
  const rows = await ctx.sql<Row>(
    `SELECT b.id, b.state, b.created_at AS "requestedAt", b.made_at AS "madeAt", b.pages, b.size::float8 AS size,
       nullif(b.sha256, '') AS sha256, json_build_object('id', u.id, 'name', u.name) AS "requestedBy"
     FROM bundles b JOIN users u ON u.id = b.requested_by
     WHERE b.firm_id = $1 AND b.case_id = $2 ORDER BY b.created_at DESC, b.id DESC LIMIT 50`,
    [ctx.firmId, caseId],
  );

  return rows.map((row) => ({
    ...row,
    requestedAt: row.requestedAt.toISOString(),
    madeAt: row.madeAt?.toISOString() ?? null,
  }));
}
