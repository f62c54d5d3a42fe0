import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { nextCursor, readCursor, type Page } from '../paging.ts';
import { PersonInFile, personInFile } from './person-in-file.ts';
import { HoldView } from './read-privacy.ts';

const HeldPerson = HoldView.extend({ person: PersonInFile }).meta({ id: 'HeldPerson' });

export const HoldPage = z
  .object({ items: z.array(HeldPerson), nextCursor: z.string().nullable() })
  .meta({ id: 'HoldPage' });

type Row = Omit<z.infer<typeof HeldPerson>, 'placedAt'> & { readonly placedAt: Date };

/** Whom the firm keeps from being erased, the latest first. Holds that were lifted are in the audit. */
export async function listHolds(ctx: ReadContext, page: Page): Promise<z.infer<typeof HoldPage>> {
  requirePermission(ctx, 'holds.manage');
  const rows = await ctx.sql<Row>(
    `SELECT h.id, h.reason, h.placed_at AS "placedAt", json_build_object('id', u.id, 'name', u.name) AS "placedBy",
       ${personInFile} AS person
     FROM legal_holds h
     JOIN people p ON p.firm_id = h.firm_id AND p.id = h.person_id
     JOIN users u ON u.id = h.placed_by
     WHERE h.firm_id = $1 AND h.lifted_at IS NULL AND ($2::uuid IS NULL OR h.id < $2)
     ORDER BY h.id DESC
     LIMIT $3`,
    [ctx.firmId, readCursor(page.cursor), page.limit + 1],
  );

  return {
    items: rows
      .slice(0, page.limit)
      .map((row) => ({ ...row, placedAt: row.placedAt.toISOString() })),
    nextCursor: nextCursor(rows, page.limit),
  };
}
