import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { Named } from '../fields.ts';

export const HoldView = z
  .object({ id: z.uuid(), reason: z.string(), placedAt: z.iso.datetime(), placedBy: Named })
  .meta({ id: 'LegalHold' });

export const ErasureView = z
  .object({
    outcome: z.enum(['erased', 'blocked']),
    reason: z.string(),
    exception: z.enum(['defence_of_claims']).nullable(),
    reviewOn: z.iso.date().nullable(),
    rows: z.record(z.string(), z.int()),
    decidedAt: z.iso.datetime(),
    decidedBy: Named,
  })
  .meta({ id: 'Erasure' });
type ErasureView = z.infer<typeof ErasureView>;

export const PrivacyView = z
  .object({ hold: HoldView.nullable(), erasure: ErasureView.nullable() })
  .meta({ id: 'PersonPrivacy' });

/** What keeps the person, and what was answered when they asked to be erased. */
export async function readPrivacy(
  ctx: ReadContext,
  personId: string,
): Promise<z.infer<typeof PrivacyView>> {
  requirePermission(ctx, 'files.read');
  const [person] = await ctx.sql<{ hold: z.infer<typeof HoldView> | null }>(
    `SELECT (SELECT json_build_object('id', h.id, 'reason', h.reason, 'placedAt', ${instant('h.placed_at')},
         'placedBy', json_build_object('id', u.id, 'name', u.name))
       FROM legal_holds h JOIN users u ON u.id = h.placed_by
       WHERE h.firm_id = $1 AND h.person_id = p.id AND h.lifted_at IS NULL) AS hold
     FROM people p WHERE p.firm_id = $1 AND p.id = $2`,
    [ctx.firmId, personId],
  );
  if (!person) throw notFound('Person');

  return { hold: person.hold, erasure: (await readErasure(ctx, personId)) ?? null };
}

/** What was decided last about a person who is known to exist. */
export async function readErasure(
  ctx: ReadContext,
  personId: string,
): Promise<ErasureView | undefined> {
  const [found] = await ctx.sql<{ erasure: ErasureView }>(
    `SELECT json_build_object('outcome', e.outcome, 'reason', e.reason, 'exception', e.exception,
       'reviewOn', e.review_on, 'rows', e.rows, 'decidedAt', ${instant('e.decided_at')},
       'decidedBy', json_build_object('id', u.id, 'name', u.name)) AS erasure
     FROM erasures e JOIN users u ON u.id = e.decided_by
     WHERE e.firm_id = $1 AND e.person_id = $2 ORDER BY e.decided_at DESC LIMIT 1`,
    [ctx.firmId, personId],
  );

  return found?.erasure;
}

function instant(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
