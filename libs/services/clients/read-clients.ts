import type { ReadContext } from '#db/with-firm';
import { personColumns } from '../people/person-fields.ts';
import type { ClientView } from './client-view.ts';

/** Clients as the screens show them. In `where`, $1 is the firm and `values` start at $2. */
export function readClients(
  ctx: ReadContext,
  where: string,
  values: readonly unknown[],
): Promise<ClientView[]> {
  return ctx.sql<ClientView>(
    `SELECT c.id, ${personColumns} AS person,
       (SELECT count(*)::int FROM cases k WHERE k.firm_id = $1 AND k.client_id = c.id AND k.status = 'open') AS "openCases",
       (SELECT count(*)::int FROM dependents d WHERE d.firm_id = $1 AND d.client_id = c.id) AS dependents
     FROM clients c
     JOIN people p ON p.firm_id = c.firm_id AND p.id = c.person_id
     WHERE c.firm_id = $1 AND ${where}`,
    [ctx.firmId, ...values],
  );
}
