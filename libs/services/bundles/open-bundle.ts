import type { FirmContext } from '#db/with-firm';
import { AppError, notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import type { OpenedFile } from '../files/open-file.ts';
import { bundleKey } from '../files/object-keys.ts';
import { legalZone } from '../today.ts';

type Row = {
  readonly caseId: string;
  readonly state: string;
  readonly madeIn: number;
  readonly madeOn: string;
  readonly size: number;
  readonly sha256: string;
};

/** Allows one download of a bundle and puts it on record. `conflict` when it is not made, or its bytes are gone. */
export async function openBundle(ctx: FirmContext, id: string): Promise<OpenedFile> {
  requirePermission(ctx, 'identifiers.reveal');
  const [bundle] = await ctx.sql<Row>(
    `SELECT case_id AS "caseId", state, made_in AS "madeIn", size::float8 AS size, sha256,
       (made_at AT TIME ZONE $3)::date::text AS "madeOn"
     FROM bundles WHERE firm_id = $1 AND id = $2`,
    [ctx.firmId, id, legalZone],
  );
  if (!bundle) throw notFound('Bundle');
  const { caseId, state, madeIn, madeOn, size, sha256 } = bundle;
  if (state !== 'made') throw new AppError('conflict', `The bundle cannot be read: it is ${state}`);
  await writeAudit(ctx, {
    action: 'bundle.read',
    subjectType: 'bundle',
    subjectId: id,
    data: { caseId, sha256 },
  });

  return {
    key: bundleKey({ firmId: ctx.firmId, id }, madeIn),
    name: `Pasta de prova ${madeOn}.pdf`,
    type: 'application/pdf',
    size,
  };
}
