import type { FirmContext } from '#db/with-firm';
import type { DateByLaw } from './compute-by-law.ts';

/**
 * Whether another date comes from a change of law: a run still has to look at the deadline, or it proposed this very
 * date and a lawyer has not decided, or decided to keep the old one.
 */
export async function isLeftToRun(
  ctx: FirmContext,
  deadlineId: string,
  date: Pick<DateByLaw, 'legal' | 'safe'>,
): Promise<boolean> {
  const [found] = await ctx.sql<{ isLeft: boolean }>(
    `SELECT EXISTS (
       SELECT FROM date_changes c WHERE c.firm_id = $1 AND c.deadline_id = $2 AND c.state IN ('waiting', 'kept')
         AND c.new_legal_on = $3 AND c.new_safe_on = $4
     ) OR EXISTS (
       SELECT FROM impact_runs r
       JOIN impact_batches b ON b.firm_id = r.firm_id AND b.run_id = r.id AND b.number >= r.cursor
       WHERE r.firm_id = $1 AND r.state = 'running' AND $2 = ANY(b.deadline_ids)
     ) AS "isLeft"`,
    [ctx.firmId, deadlineId, date.legal, date.safe],
  );

  return found?.isLeft ?? false;
}
