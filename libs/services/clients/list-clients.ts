import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { requireSight } from '../access/permissions.ts';
import { Page, nextCursor, readCursor } from '../paging.ts';
import { matchPeople } from '../people/match-people.ts';
import type { ClientPage } from './client-view.ts';
import { readClients } from './read-clients.ts';

/** `q`: words that start the client's name or a reference, or a whole NIF, NISS, passport or permit number. */
export const ListClients = Page.extend({ q: z.string().max(200).optional() });

export async function listClients(
  ctx: ReadContext,
  input: z.infer<typeof ListClients>,
): Promise<z.infer<typeof ClientPage>> {
  requireSight(ctx, 'files.read');
  const match = await matchPeople(ctx, input.q, { column: 'c.person_id', first: 4 });
  const rows = await readClients(
    ctx,
    `p.erasure IS NULL AND ($2::uuid IS NULL OR c.id < $2) AND ${match.condition} ORDER BY c.id DESC LIMIT $3`,
    [readCursor(input.cursor), input.limit + 1, ...match.values],
  );

  return { items: rows.slice(0, input.limit), nextCursor: nextCursor(rows, input.limit) };
}
