import type { FirmContext } from '#db/with-firm';
import { writeTraces } from '../deadlines/write-traces.ts';
import { planDispatches } from '../dispatches/plan-dispatches.ts';
import { lawOf } from '../law/read-law.ts';
import { today } from '../today.ts';
import type { ChosenChange } from './choose-changes.ts';
import { compareDates } from './compare-dates.ts';
import { moveDeadlines } from './move-deadlines.ts';
import { readAffected } from './read-affected.ts';
import { tellMoves } from './tell-moves.ts';

/** More than these are planned by the planner on its next round. */
const mostPlannedAtOnce = 200;

/**
 * Moves deadlines to the later dates proposed for them, when they still stand as they did and the law still gives these
 * dates. Returns the ids of the proposals for which that no longer holds; for them nothing moved.
 */
export async function acceptChanges(
  ctx: FirmContext,
  waiting: readonly ChosenChange[],
): Promise<string[]> {
  const law = await lawOf(ctx);
  const affected = await readAffected(
    ctx,
    waiting.map(({ deadlineId }) => deadlineId),
  );
  const byDeadline = new Map(
    compareDates(law, affected).map((compared) => [compared.deadline.id, compared]),
  );
  const fitting = waiting.flatMap((change) => {
    const compared = byDeadline.get(change.deadlineId);
    const isAsRead =
      compared?.deadline.isOpen &&
      !compared.deadline.isFixed &&
      compared.deadline.traceHash === change.oldTraceHash;
    const isGiven =
      compared?.date.legal === change.newLegalOn && compared.date.safe === change.newSafeOn;

    return isAsRead && isGiven ? [compared] : [];
  });
  await writeTraces(
    ctx,
    fitting.map(({ date }) => date),
  );
  const moved = new Set(await moveDeadlines(ctx, fitting, { isMoved: true }));
  const told = fitting.filter(({ deadline }) => moved.has(deadline.id));
  await tellMoves(ctx, null, told);
  await restAlerts(ctx, [...moved]);
  if (moved.size <= mostPlannedAtOnce) {
    await planDispatches(ctx, { where: { id: { in: [...moved] } } });
  }

  return waiting.filter(({ deadlineId }) => !moved.has(deadlineId)).map(({ id }) => id);
}

/** A date that has not passed any more calls nobody. */
export async function restAlerts(ctx: FirmContext, deadlineIds: readonly string[]): Promise<void> {
  await ctx.sql(
    `UPDATE alerts a SET acknowledged_at = $4, acknowledged_by = $5::uuid
     FROM deadlines d
     WHERE a.firm_id = $1 AND a.deadline_id = ANY($2::uuid[]) AND a.acknowledged_at IS NULL
       AND d.firm_id = a.firm_id AND d.id = a.deadline_id AND d.safe_on >= $3::date`,
    [ctx.firmId, deadlineIds, today(ctx.clock), ctx.clock.now(), ctx.userId ?? null],
  );
}
