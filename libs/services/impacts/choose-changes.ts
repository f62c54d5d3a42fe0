import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { AppError, notFound } from '#platform/errors';
import type { ChangeState } from './write-changes.ts';

/** Which changes are meant: those named, or all of a run. */
export const whichChanges = {
  ids: z.array(z.uuid()).min(1).max(500).optional(),
  runId: z.uuid().optional(),
};

type Which = { readonly ids?: string[] | undefined; readonly runId?: string | undefined };

/** Exactly one of the two ways to say which. */
export function saysWhich({ ids, runId }: Which): boolean {
  return (ids === undefined) !== (runId === undefined);
}

export const whichProblem = { path: ['ids'], message: 'name either changes or a run' };

export type ChosenChange = {
  readonly id: string;
  readonly deadlineId: string;
  readonly caseId: string;
  readonly state: ChangeState;
  readonly isAcknowledged: boolean;
  readonly oldTraceHash: string;
  readonly newLegalOn: string;
  readonly newSafeOn: string;
};

/**
 * The changes meant, all of them still as `isOpen` wants. Throws `not_found` when one of the named does not exist,
 * `conflict` when one of them was answered already; of a run, those answered are left out.
 */
export async function chooseChanges(
  ctx: FirmContext,
  { ids, runId }: Which,
  isOpen: (change: ChosenChange) => boolean,
): Promise<ChosenChange[]> {
  const found = await ctx.sql<ChosenChange>(
    `SELECT c.id, c.deadline_id AS "deadlineId", d.case_id AS "caseId", c.state, c.acknowledged_at IS NOT NULL AS "isAcknowledged",
       c.old_trace_hash AS "oldTraceHash", c.new_legal_on::text AS "newLegalOn", c.new_safe_on::text AS "newSafeOn"
     FROM date_changes c
     JOIN deadlines d ON d.firm_id = c.firm_id AND d.id = c.deadline_id
     WHERE c.firm_id = $1 AND ($2::uuid[] IS NULL OR c.id = ANY($2)) AND ($3::uuid IS NULL OR c.run_id = $3)
     ORDER BY c.id`,
    [ctx.firmId, ids ?? null, runId ?? null],
  );
  const open = found.filter(isOpen);
  if (ids && found.length < new Set(ids).size) throw notFound('Date change');
  if (ids && open.length < found.length) {
    throw new AppError('conflict', 'Somebody has answered one of these changes already');
  }
  const isKnown = !runId || (await ctx.tx.impactRun.count({ where: { id: runId } })) > 0;
  if (!isKnown) throw notFound('Impact run');

  return open;
}
