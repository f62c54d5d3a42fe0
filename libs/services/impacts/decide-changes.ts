import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { lockPlanning } from '../dispatches/lock-planning.ts';
import { line } from '../fields.ts';
import { holdLaw } from '../law/lock-law.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';
import { acceptChanges } from './accept-changes.ts';
import {
  chooseChanges,
  saysWhich,
  whichChanges,
  whichProblem,
  type ChosenChange,
} from './choose-changes.ts';

/** Changes that are named, or all of a run. Keeping the old date against what the law now gives needs a reason. */
export const DecideChanges = z
  .strictObject({
    decision: z.enum(['accept', 'keep']),
    ...whichChanges,
    reason: line(1_000).optional(),
  })
  .refine(saysWhich, whichProblem)
  .refine(({ decision, reason }) => decision === 'accept' || reason !== undefined, {
    path: ['reason'],
    message: 'say why the old date is kept',
  })
  .meta({ id: 'DecideChanges' });
type DecideChanges = z.infer<typeof DecideChanges>;

export const Decided = z
  .object({
    decided: z.int(),
    /** Proposals that no longer fit the deadline as it stands now; they are closed and nothing moved. */
    stale: z.array(z.uuid()),
  })
  .meta({ id: 'DecidedChanges' });

/** A lawyer or admin decides on later dates that wait: accepted ones move now, kept ones stay as they are. */
export async function decideChanges(
  ctx: FirmContext,
  input: DecideChanges,
): Promise<z.infer<typeof Decided>> {
  const userId = requirePermission(ctx, 'deadlines.decide');
  await lockPlanning(ctx);
  await holdLaw(ctx);
  const waiting = await chooseChanges(ctx, input, ({ state }) => state === 'waiting');
  const stale =
    input.decision === 'accept'
      ? await acceptChanges(ctx, waiting)
      : await keepChanges(ctx, waiting);
  const isStale = new Set(stale);
  const decided = waiting.map(({ id }) => id).filter((id) => !isStale.has(id));
  await ctx.sql(
    `UPDATE date_changes SET state = CASE WHEN id = ANY($3::uuid[]) THEN 'stale' ELSE $4::text END, reason = $5,
       decided_by = $6, decided_at = $7
     WHERE firm_id = $1 AND id = ANY($2::uuid[])`,
    [
      ctx.firmId,
      waiting.map(({ id }) => id),
      stale,
      input.decision === 'accept' ? 'accepted' : 'kept',
      input.reason ?? null,
      userId,
      ctx.clock.now(),
    ],
  );
  const [first] = waiting;
  if (first) {
    await writeAudit(ctx, {
      action: input.decision === 'accept' ? 'changes.accepted' : 'changes.kept',
      subjectType: input.runId ? 'impact' : 'date_change',
      subjectId: input.runId ?? first.id,
      data: {
        decided: decided.length,
        stale: stale.length,
        changes: decided.slice(0, 500),
        cases: [...new Set(waiting.map(({ caseId }) => caseId))],
      },
    });
  }

  return { decided: decided.length, stale };
}

/** Nothing moves; the cases say that somebody looked and kept the date. */
async function keepChanges(ctx: FirmContext, waiting: readonly ChosenChange[]): Promise<string[]> {
  await writeTimeline(
    ctx,
    ...waiting.map(({ caseId, deadlineId, newSafeOn }) => ({
      caseId,
      kind: 'deadline_kept' as const,
      happenedOn: today(ctx.clock),
      data: { deadlineId, proposedSafeOn: newSafeOn },
    })),
  );

  return [];
}
