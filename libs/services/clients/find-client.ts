import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { requireSight } from '../access/permissions.ts';
import { dependentsOf, DependentView } from '../dependents/list-dependents.ts';
import { permitsOf, PermitView } from '../permits/list-permits.ts';
import { ClientView } from './client-view.ts';
import { readClients } from './read-clients.ts';

export const ClientFile = ClientView.extend({
  permits: z.array(PermitView),
  family: z.array(DependentView),
}).meta({ id: 'ClientFile' });

/** One client's file: the person, their permits, their family. */
export async function findClient(
  ctx: ReadContext,
  id: string,
): Promise<z.infer<typeof ClientFile>> {
  requireSight(ctx, 'files.read');
  const [client] = await readClients(ctx, 'c.id = $2', [id]);
  if (!client) throw notFound('Client');

  return {
    ...client,
    permits: await permitsOf(ctx, client.person.id),
    family: await dependentsOf(ctx, client.id),
  };
}
