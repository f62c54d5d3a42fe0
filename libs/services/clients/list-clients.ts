import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { Page, nextCursor, readCursor } from '../paging.ts';
import { matchesSearch } from '../people/index-person.ts';
import { searchWords } from '../people/search-tokens.ts';
import type { ClientPage } from './client-view.ts';
import { readClients } from './read-clients.ts';

/** `q`: words that start the client's name, NIF, NISS, permit number or a reference. */
export const ListClients = Page.extend({ q: z.string().max(200).optional() });

export async function listClients(
  ctx: ReadContext,
  input: z.infer<typeof ListClients>,
): Promise<z.infer<typeof ClientPage>> {
  requirePermission(ctx, 'files.read');
  const words = searchWords(input.q);
  const rows = await readClients(
    ctx,
    `($2::uuid IS NULL OR c.id < $2) AND ${matchesSearch('c.person_id', words, 4)} ORDER BY c.id DESC LIMIT $3`,
    [readCursor(input.cursor), input.limit + 1, ...words],
  );

  return { items: rows.slice(0, input.limit), nextCursor: nextCursor(rows, input.limit) };
}
