import { z } from 'zod';
import { addMonths, civilDate, type CivilDate } from '#domain/calendar/civil-date';
import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { today } from '../today.ts';
import { countRows } from './count-rows.ts';
import { hiddenCasesOf } from './hidden-cases-of.ts';
import { emptiedTables } from './emptied-tables.ts';
import { retentionPeriods } from './retention-periods.ts';

/** What keeps a person from being erased or blocked at all. */
export const obstacles = ['legal_hold', 'open_case', 'restricted_case'] as const;

export const ErasurePlan = z
  .object({
    /** Nothing happens while there is one. */
    obstacles: z.array(z.enum(obstacles)),
    /** `blocked`: the file stays for the defence of claims until the day of review, and is shown in no list. */
    outcome: z.enum(['erased', 'blocked']),
    reviewOn: z.iso.date().nullable(),
    /** Rows that hold something personal, table by table. */
    rows: z.record(z.string(), z.int()),
  })
  .meta({ id: 'ErasurePlan' });
type ErasurePlan = z.infer<typeof ErasurePlan>;

/** What an erasure of the person would do today. Changes nothing. */
export async function planErasure(ctx: ReadContext, personId: string): Promise<ErasurePlan> {
  requirePermission(ctx, 'privacy.manage');
  const [file] = await ctx.sql<{ isHeld: boolean; open: number; closedOn: string | null }>(
    `SELECT EXISTS (SELECT FROM legal_holds h WHERE h.firm_id = $1 AND h.person_id = p.id AND h.lifted_at IS NULL) AS "isHeld",
       k.open, k.closed_on AS "closedOn"
     FROM people p CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE c.status = 'open')::int AS open, max(c.closed_on)::text AS closed_on FROM cases c
       WHERE c.firm_id = $1 AND (c.person_id = p.id OR c.client_id IN (
         SELECT l.id FROM clients l WHERE l.firm_id = $1 AND l.person_id = p.id))) k
     WHERE p.firm_id = $1 AND p.id = $2`,
    [ctx.firmId, personId],
  );
  if (!file) throw notFound('Person');
  const hidden = await hiddenCasesOf(ctx, personId);
  const keptUntil = file.closedOn && endOfKeeping(civilDate(file.closedOn));
  const isKept = keptUntil !== null && keptUntil > today(ctx.clock);

  return {
    obstacles: obstacles.filter(
      (each) =>
        ({
          legal_hold: file.isHeld,
          open_case: file.open > 0,
          restricted_case: hidden > 0,
        })[each],
    ),
    outcome: isKept ? 'blocked' : 'erased',
    reviewOn: isKept ? keptUntil : null,
    rows: await countRows(ctx, personId, emptiedTables),
  };
}

/** Until when a file closed on this day stays for the defence of claims. */
export function endOfKeeping(closedOn: CivilDate): CivilDate {
  return addMonths(closedOn, 12 * retentionPeriods.file.length.count);
}
