import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { Page, nextCursor, readCursor } from '../paging.ts';
import { matchesSearch } from '../people/index-person.ts';
import { personColumns } from '../people/person-fields.ts';
import { searchWords } from '../people/search-tokens.ts';
import type { ClientPage, ClientView } from './client-view.ts';

/** `q`: words that start the client's name, NIF, NISS, permit number or a reference. */
export const ListClients = Page.extend({ q: z.string().max(200).optional() });

export async function listClients(
  ctx: ReadContext,
  input: z.infer<typeof ListClients>,
): Promise<z.infer<typeof ClientPage>> {
  const words = searchWords(input.q);
  const rows = await ctx.sql<ClientView>(
    `SELECT c.id, ${personColumns} AS person,
       (SELECT count(*)::int FROM cases k WHERE k.firm_id = $1 AND k.client_id = c.id AND k.status = 'open') AS "openCases",
       (SELECT count(*)::int FROM dependents d WHERE d.firm_id = $1 AND d.client_id = c.id) AS dependents
     FROM clients c
     JOIN people p ON p.firm_id = c.firm_id AND p.id = c.person_id
     WHERE c.firm_id = $1 AND ($2::uuid IS NULL OR c.id < $2) AND ${matchesSearch('c.person_id', words, 4)}
     ORDER BY c.id DESC
     LIMIT $3`,
    [ctx.firmId, readCursor(input.cursor), input.limit + 1, ...words],
  );

  return { items: rows.slice(0, input.limit), nextCursor: nextCursor(rows, input.limit) };
}
