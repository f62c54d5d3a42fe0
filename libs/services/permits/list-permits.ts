import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { requireSight } from '../access/permissions.ts';
import { Named } from '../fields.ts';
import { Mask } from '../people/person-fields.ts';
import { maskOf } from '../sealing/sealed-fields.ts';

export const PermitView = z
  .object({
    id: z.uuid(),
    number: Mask,
    legalBasis: z.string(),
    issuedOn: z.iso.date().nullable(),
    expiresOn: z.iso.date().nullable(),
    office: Named.nullable(),
  })
  .meta({ id: 'Permit' });
type PermitView = z.infer<typeof PermitView>;

/** The permits of a person that is known to exist, the longest valid first. */
export function permitsOf(ctx: ReadContext, personId: string): Promise<PermitView[]> {
  return ctx.sql<PermitView>(
    `SELECT r.id, ${maskOf('permitNumber', 'r')} AS number, r.legal_basis AS "legalBasis", r.issued_on::text AS "issuedOn",
       r.expires_on::text AS "expiresOn",
       CASE WHEN o.id IS NULL THEN NULL ELSE json_build_object('id', o.id, 'name', o.name) END AS office
     FROM permits r
     LEFT JOIN offices o ON o.id = r.office_id
     WHERE r.firm_id = $1 AND r.person_id = $2
     ORDER BY r.expires_on DESC NULLS LAST, r.id DESC`,
    [ctx.firmId, personId],
  );
}

export async function listPermits(ctx: ReadContext, personId: string): Promise<PermitView[]> {
  requireSight(ctx, 'files.read');
  const found = await ctx.sql('SELECT FROM people WHERE firm_id = $1 AND id = $2', [
    ctx.firmId,
    personId,
  ]);
  if (found.length === 0) throw notFound('Person');

  return permitsOf(ctx, personId);
}
