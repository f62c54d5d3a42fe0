import { z } from 'zod';
import { toCivil } from '#db/civil';
import type { ReadContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { nextCursor, readCursor, type Page } from '../paging.ts';
import { PersonInFile, personInFile } from './person-in-file.ts';
import { ErasureView } from './read-privacy.ts';

const DecidedErasure = ErasureView.omit({ rows: true })
  .extend({ id: z.uuid(), person: PersonInFile })
  .meta({ id: 'DecidedErasure' });
type DecidedErasure = z.infer<typeof DecidedErasure>;

export const ErasurePage = z
  .object({ items: z.array(DecidedErasure), nextCursor: z.string().nullable() })
  .meta({ id: 'ErasurePage' });

type Row = Omit<DecidedErasure, 'decidedAt' | 'reviewOn'> & {
  readonly decidedAt: Date;
  readonly reviewOn: Date | null;
};

/** What was answered to those who asked to be erased, the latest first. Whoever is blocked is in no other list. */
export async function listErasures(
  ctx: ReadContext,
  page: Page,
): Promise<z.infer<typeof ErasurePage>> {
  requirePermission(ctx, 'privacy.manage');
  const rows = await ctx.sql<Row>(
    `SELECT e.id, e.outcome, e.reason, e.exception, e.review_on AS "reviewOn", e.decided_at AS "decidedAt",
       json_build_object('id', u.id, 'name', u.name) AS "decidedBy", ${personInFile} AS person
     FROM erasures e
     JOIN people p ON p.firm_id = e.firm_id AND p.id = e.person_id
     JOIN users u ON u.id = e.decided_by
     WHERE e.firm_id = $1 AND ($2::uuid IS NULL OR e.id < $2)
     ORDER BY e.id DESC
     LIMIT $3`,
    [ctx.firmId, readCursor(page.cursor), page.limit + 1],
  );

  return { items: rows.slice(0, page.limit).map(viewOf), nextCursor: nextCursor(rows, page.limit) };
}

function viewOf({ decidedAt, reviewOn, ...row }: Row): DecidedErasure {
  return {
    ...row,
    decidedAt: decidedAt.toISOString(),
    reviewOn: reviewOn && toCivil(reviewOn),
  };
}
