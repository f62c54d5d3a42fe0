import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { dependentsOf, DependentView } from '../dependents/list-dependents.ts';
import { permitsOf, PermitView } from '../permits/list-permits.ts';
import { personColumns } from '../people/person-fields.ts';
import { ClientView } from './client-view.ts';

export const ClientFile = ClientView.extend({
  permits: z.array(PermitView),
  family: z.array(DependentView),
}).meta({ id: 'ClientFile' });

/** One client's file: the person, their permits, their family. */
export async function findClient(
  ctx: ReadContext,
  id: string,
): Promise<z.infer<typeof ClientFile>> {
  const [client] = await ctx.sql<ClientView>(
    `SELECT c.id, ${personColumns} AS person,
       (SELECT count(*)::int FROM cases k WHERE k.firm_id = $1 AND k.client_id = c.id AND k.status = 'open') AS "openCases",
       (SELECT count(*)::int FROM dependents d WHERE d.firm_id = $1 AND d.client_id = c.id) AS dependents
     FROM clients c
     JOIN people p ON p.firm_id = c.firm_id AND p.id = c.person_id
     WHERE c.firm_id = $1 AND c.id = $2`,
    [ctx.firmId, id],
  );
  if (!client) throw notFound('Client');

  return {
    ...client,
    permits: await permitsOf(ctx, client.person.id),
    family: await dependentsOf(ctx, client.id),
  };
}
