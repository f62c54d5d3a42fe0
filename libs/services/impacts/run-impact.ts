import type { FirmContext } from '#db/with-firm';
import { termsToDecide } from '#domain/playbooks/silence';
import { notFound } from '#platform/errors';
import { writeAudit } from '../audit/write-audit.ts';
import { writeTraces } from '../deadlines/write-traces.ts';
import { lockPlanning } from '../dispatches/lock-planning.ts';
import { planDispatches } from '../dispatches/plan-dispatches.ts';
import type { Law } from '../law/build-law.ts';
import type { CauseKind } from '../law/law-change.ts';
import { holdLaw } from '../law/lock-law.ts';
import { lawOf } from '../law/read-law.ts';
import { leaveWord } from '../outbox/leave-word.ts';
import { today } from '../today.ts';
import { compareDates, countOutcomes, type Compared } from './compare-dates.ts';
import { moveDeadlines } from './move-deadlines.ts';
import { planDigests } from './plan-digests.ts';
import { readAffected } from './read-affected.ts';
import { tellMoves } from './tell-moves.ts';
import { writeChanges } from './write-changes.ts';

/** Batches in one transaction: enough that handing over costs little, few enough that it ends in a second or two. */
const batchesAtOnce = 5;

type Run = {
  readonly id: string;
  readonly cause: 'calendar' | 'rule' | 'readings';
  readonly cursor: number;
};

const causes: Readonly<Record<CauseKind, Run['cause']>> = {
  calendar_entry: 'calendar',
  firm_calendar_entry: 'calendar',
  rule_version: 'rule',
  reading_choices: 'readings',
};

/**
 * One step of a run: computes the next deadlines anew by the law as it is now, moves what is earlier, proposes what is
 * later, points at what is done or fixed. Its effect and its place in the run commit together, so a crash repeats
 * nothing and loses nothing; a run that is done stays as it is.
 */
export async function runImpact(ctx: FirmContext, runId: string): Promise<void> {
  await lockPlanning(ctx);
  await holdLaw(ctx);
  const [row] = await ctx.sql<{ state: string; causeKind: CauseKind; cursor: number }>(
    `SELECT state, cause_kind AS "causeKind", cursor FROM impact_runs WHERE firm_id = $1 AND id = $2`,
    [ctx.firmId, runId],
  );
  if (!row) throw notFound('Impact run');
  if (row.state === 'done') return;
  const law = await lawOf(ctx);
  for (let step = 0; step < batchesAtOnce; step += 1) {
    const run = { id: runId, cause: causes[row.causeKind], cursor: row.cursor + step };
    const isMore = await runBatch(ctx, law, run);
    if (!isMore) return finish(ctx, runId);
  }
  await leaveWord(ctx, 'impact.run', runId);
}

async function runBatch(ctx: FirmContext, law: Law, run: Run): Promise<boolean> {
  const [batch] = await ctx.sql<{ ids: string[] }>(
    `SELECT deadline_ids AS ids FROM impact_batches WHERE firm_id = $1 AND run_id = $2 AND number = $3`,
    [ctx.firmId, run.id, run.cursor],
  );
  if (!batch) return false;
  const compared = compareDates(law, await readAffected(ctx, batch.ids));
  const of = (...outcomes: Compared['outcome'][]) =>
    compared.filter(({ outcome }) => outcomes.includes(outcome));
  const earlier = of('earlier');
  await writeTraces(
    ctx,
    of('earlier', 'later', 'flagged', 'refreshed').map(({ date }) => date),
  );
  await writeChanges(ctx, run, compared);
  const moved = await moveDeadlines(ctx, earlier, { isMoved: true });
  if (moved.length < earlier.length) throw new Error('a deadline changed under the planning lock');
  await moveDeadlines(ctx, of('refreshed'), { isMoved: false });
  await tellMoves(ctx, run.id, earlier);
  await noteProgress(ctx, run, { compared, size: batch.ids.length });
  // What has passed by its new date calls the lawyer now; the rest is planned on the next round.
  const day = today(ctx.clock);
  const passed = earlier.filter(({ date }) => date.safe < day).map(({ deadline }) => deadline.id);
  if (passed.length > 0) await planDispatches(ctx, { where: { id: { in: passed } } });

  return true;
}

async function noteProgress(
  ctx: FirmContext,
  run: Run,
  { compared, size }: { compared: readonly Compared[]; size: number },
): Promise<void> {
  const counts = { ...countOutcomes(compared), looked: size };
  await ctx.sql(
    `UPDATE impact_runs SET cursor = $3, looked = looked + $4, earlier = earlier + $5, later = later + $6,
       unchanged = unchanged + $7, flagged = flagged + $8
     WHERE firm_id = $1 AND id = $2`,
    [
      ctx.firmId,
      run.id,
      run.cursor + 1,
      counts.looked,
      counts.earlier,
      counts.later,
      counts.unchanged,
      counts.flagged,
    ],
  );
  await writeAudit(ctx, {
    action: 'impact.batch',
    subjectType: 'impact',
    subjectId: run.id,
    data: { batch: run.cursor, ...counts },
  });
}

/** Everything was looked at: each lawyer whose dates came nearer is told so at once, in one message. */
async function finish(ctx: FirmContext, runId: string): Promise<void> {
  await ctx.sql(
    `UPDATE impact_runs SET state = 'done', finished_at = $3 WHERE firm_id = $1 AND id = $2`,
    [ctx.firmId, runId, ctx.clock.now()],
  );
  await planDigests(ctx, { runId });
  await settleSilence(ctx, runId);
}

/** From the end of a term to decide the year of silence runs: where the end moved, the case is settled anew. */
async function settleSilence(ctx: FirmContext, runId: string): Promise<void> {
  const cases = await ctx.sql<{ id: string }>(
    `SELECT DISTINCT d.case_id AS id FROM date_changes c
     JOIN deadlines d ON d.firm_id = c.firm_id AND d.id = c.deadline_id
     WHERE c.firm_id = $1 AND c.run_id = $2 AND c.state = 'applied' AND d.rule = ANY ($3)`,
    [ctx.firmId, runId, termsToDecide],
  );
  await leaveWord(ctx, 'case.facts_changed', ...cases.map(({ id }) => id));
}
