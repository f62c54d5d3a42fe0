import { z } from 'zod';
import { causesOfWaiting } from '#domain/cases/waiting';
import { playbooks } from '#domain/playbooks/catalogue';
import type { ReadContext } from '#db/with-firm';
import { requireSight } from '../access/permissions.ts';
import { nextCursor, Page, readCursor } from '../paging.ts';
import { matchPeople } from '../people/match-people.ts';
import type { CasePage } from './case-view.ts';
import { readCases } from './read-cases.ts';

/** `q`: words that start the person's name or a reference, or a whole NIF, NISS, passport or permit number. */
export const ListCases = Page.extend({
  q: z.string().max(200).optional(),
  status: z.enum(['open', 'closed']).optional(),
  waitingOn: z.enum(causesOfWaiting).optional(),
  ownerId: z.uuid().optional(),
  clientId: z.uuid().optional(),
  personId: z.uuid().optional(),
  playbook: z.enum(playbooks.map((playbook) => playbook.id)).optional(),
});

/** The firm's cases, the newest first. */
export async function listCases(
  ctx: ReadContext,
  input: z.infer<typeof ListCases>,
): Promise<z.infer<typeof CasePage>> {
  requireSight(ctx, 'files.read');
  const match = await matchPeople(ctx, input.q, { column: 'k.person_id', first: 11 });
  const items = await readCases(
    ctx,
    `($3::uuid IS NULL OR k.id < $3)
      AND ($5::text IS NULL OR k.status = $5)
      AND ($6::text IS NULL OR k.waiting_on = $6)
      AND ($7::uuid IS NULL OR k.owner_id = $7)
      AND ($8::uuid IS NULL OR k.client_id = $8)
      AND ($9::text IS NULL OR k.playbook = $9)
      AND ($10::uuid IS NULL OR k.person_id = $10)
      AND p.erasure IS NULL
      AND ${match.condition}
    ORDER BY k.id DESC
    LIMIT $4`,
    [
      readCursor(input.cursor),
      input.limit + 1,
      input.status ?? null,
      input.waitingOn ?? null,
      input.ownerId ?? null,
      input.clientId ?? null,
      input.playbook ?? null,
      input.personId ?? null,
      ...match.values,
    ],
  );

  return { items: items.slice(0, input.limit), nextCursor: nextCursor(items, input.limit) };
}
