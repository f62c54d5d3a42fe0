import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { requireSight } from '../access/permissions.ts';
import { personColumns, PersonView } from '../people/person-fields.ts';
import { kinships } from './add-dependent.ts';

export const DependentView = z
  .object({ id: z.uuid(), kinship: z.enum(kinships), person: PersonView })
  .meta({ id: 'Dependent' });
type DependentView = z.infer<typeof DependentView>;

/** The family of a client that is known to exist. */
export function dependentsOf(ctx: ReadContext, clientId: string): Promise<DependentView[]> {
  return ctx.sql<DependentView>(
    `SELECT d.id, d.kinship, ${personColumns} AS person
     FROM dependents d
     JOIN people p ON p.firm_id = d.firm_id AND p.id = d.person_id
     WHERE d.firm_id = $1 AND d.client_id = $2
     ORDER BY p.birth_date NULLS LAST, d.id`,
    [ctx.firmId, clientId],
  );
}

export async function listDependents(ctx: ReadContext, clientId: string): Promise<DependentView[]> {
  requireSight(ctx, 'files.read');
  const found = await ctx.sql('SELECT FROM clients WHERE firm_id = $1 AND id = $2', [
    ctx.firmId,
    clientId,
  ]);
  if (found.length === 0) throw notFound('Client');

  return dependentsOf(ctx, clientId);
}
