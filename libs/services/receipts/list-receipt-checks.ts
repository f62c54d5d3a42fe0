import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { receiptWords } from '#domain/receipts/receipt-words';
import { notFound } from '#platform/errors';
import { requireSight } from '../access/permissions.ts';
import { Named } from '../fields.ts';
import { findHold, HoldView } from './find-hold.ts';
import { ReceiptCheckView } from './receipt-view.ts';

const ReleaseView = z
  .object({ by: Named, at: z.iso.datetime(), reason: z.string() })
  .meta({ id: 'NaturalisationRelease' });

export const ReceiptChecks = z
  .object({
    items: z.array(ReceiptCheckView),
    /** Why no naturalisation is filed for the person for now; null when nothing stands in its way. */
    naturalisationHold: HoldView.nullable(),
    /** The latest hold that a lawyer lifted, by whom and why. */
    naturalisationRelease: ReleaseView.nullable(),
  })
  .meta({ id: 'ReceiptChecks' });

type Row = Omit<z.infer<typeof ReceiptCheckView>, 'next' | 'recordedAt'> & {
  readonly recordedAt: Date;
};

/** The receipts of a person that were checked, the latest appointment first. */
export async function listReceiptChecks(
  ctx: ReadContext,
  personId: string,
): Promise<z.infer<typeof ReceiptChecks>> {
  requireSight(ctx, 'files.read');
  const found = await ctx.sql('SELECT FROM people WHERE firm_id = $1 AND id = $2', [
    ctx.firmId,
    personId,
  ]);
  if (found.length === 0) throw notFound('Person');
  const rows = await ctx.sql<Row>(
    `SELECT r.id, r.case_id AS "caseId", r.issued_on::text AS "issuedOn", r.asked_for AS "askedFor", r.category, r.document,
       r.validity, (r.fee_cents / 100.0)::float8 AS fee, r.resident_since::text AS "residentSince",
       r.sponsor_since::text AS "sponsorSince", r.verdict, r.reasons, r.created_at AS "recordedAt",
       json_build_object('id', o.id, 'name', o.name) AS office,
       json_build_object('id', u.id, 'name', u.name) AS "recordedBy"
     FROM receipt_checks r
     JOIN offices o ON o.id = r.office_id
     JOIN users u ON u.id = r.recorded_by
     WHERE r.firm_id = $1 AND r.person_id = $2
     ORDER BY r.issued_on DESC, r.id DESC
     LIMIT 100`,
    [ctx.firmId, personId],
  );

  return {
    items: rows.map((row) => ({
      ...row,
      next: receiptWords.next[row.verdict],
      recordedAt: row.recordedAt.toISOString(),
    })),
    naturalisationHold: await findHold(ctx, personId),
    naturalisationRelease: await findRelease(ctx, personId),
  };
}

async function findRelease(
  ctx: ReadContext,
  personId: string,
): Promise<z.infer<typeof ReleaseView> | null> {
  const [release] = await ctx.sql<{ by: z.infer<typeof Named>; at: Date; reason: string }>(
    `SELECT json_build_object('id', u.id, 'name', u.name) AS by, n.created_at AS at, n.reason
     FROM naturalisation_releases n JOIN users u ON u.id = n.released_by
     WHERE n.firm_id = $1 AND n.person_id = $2 ORDER BY n.created_at DESC, n.id DESC LIMIT 1`,
    [ctx.firmId, personId],
  );

  return release ? { ...release, at: release.at.toISOString() } : null;
}
