import { randomUUIDv7 } from 'node:crypto';
import type { FirmContext } from '#db/with-firm';
import type { Compared } from './compare-dates.ts';

export const changeStates = ['applied', 'waiting', 'accepted', 'kept', 'flagged', 'stale'] as const;

export type ChangeState = (typeof changeStates)[number];

export const changeCauses = [
  'calendar',
  'rule',
  'readings',
  'facts',
  'override',
  'override_lifted',
] as const;

const states = { earlier: 'applied', later: 'waiting', flagged: 'flagged' } as const;

/**
 * Puts on record what a run does to some dates, or proposes: once for each deadline of the run, however often it is
 * asked. A proposal that an earlier run made about them holds no longer.
 */
export async function writeChanges(
  ctx: FirmContext,
  run: { readonly id: string; readonly cause: (typeof changeCauses)[number] },
  compared: readonly Compared[],
): Promise<void> {
  await ctx.sql(
    `UPDATE date_changes SET state = 'stale', decided_at = $3
     WHERE firm_id = $1 AND state = 'waiting' AND deadline_id = ANY($2::uuid[]) AND run_id IS DISTINCT FROM $4::uuid`,
    [ctx.firmId, compared.map(({ deadline }) => deadline.id), ctx.clock.now(), run.id],
  );
  const changes = compared.flatMap(({ deadline, date, outcome }) =>
    outcome === 'earlier' || outcome === 'later' || outcome === 'flagged'
      ? [{ deadline, date, state: states[outcome] }]
      : [],
  );
  if (changes.length === 0) return;

  await ctx.sql(
    `INSERT INTO date_changes (firm_id, run_id, cause, id, deadline_id, state, old_legal_on, old_safe_on, old_trace_hash,
       new_legal_on, new_safe_on, new_trace_hash, created_at)
     SELECT $1, $2, $3, c.*, $13 FROM unnest($4::uuid[], $5::uuid[], $6::text[], $7::date[], $8::date[], $9::text[],
       $10::date[], $11::date[], $12::text[]) AS c
     ON CONFLICT (firm_id, run_id, deadline_id) DO NOTHING`,
    [
      ctx.firmId,
      run.id,
      run.cause,
      changes.map(() => randomUUIDv7()),
      changes.map(({ deadline }) => deadline.id),
      changes.map(({ state }) => state),
      changes.map(({ deadline }) => deadline.stands.legal),
      changes.map(({ deadline }) => deadline.stands.safe),
      changes.map(({ deadline }) => deadline.traceHash),
      changes.map(({ date }) => date.legal),
      changes.map(({ date }) => date.safe),
      changes.map(({ date }) => date.hash),
      ctx.clock.now(),
    ],
  );
}
