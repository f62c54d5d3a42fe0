import type { CivilDate } from '#domain/calendar/civil-date';
import { asService, type Sql } from '#db/with-firm';
import type { LawChange } from '../law/law-change.ts';
import { touchedDeadlines } from './touched-deadlines.ts';

/** Deadlines that one step of a run looks at. */
export const batchSize = 1_000;

export type Touched = { readonly firms: number; readonly deadlines: number };

/**
 * Begins a run in every firm that has a deadline the change can touch, in the transaction of the change: the deadlines
 * are chosen and parted into batches here, and word is left for the worker. Returns how many of how many firms.
 */
export async function startImpact(
  ctx: { readonly sql: Sql; readonly today: CivilDate },
  change: LawChange,
): Promise<Touched> {
  if (change.touches.length === 0) return { firms: 0, deadlines: 0 };
  const { text, values } = touchedDeadlines(change.touches, ctx.today);
  const at = (index: number) => `$${values.length + index}`;
  const [touched] = await asService(ctx, () =>
    ctx.sql<Touched>(
      `WITH touched AS MATERIALIZED (${text}), runs AS (
       INSERT INTO impact_runs (firm_id, id, cause_kind, cause_id, title_pt, title_en, touched)
       SELECT firm_id, system.uuid_v7(), ${at(1)}, ${at(2)}, ${at(3)}, ${at(4)}, count(*) FROM touched GROUP BY firm_id
       RETURNING firm_id, id
     ), batches AS (
       INSERT INTO impact_batches (firm_id, run_id, number, deadline_ids)
       SELECT n.firm_id, r.id, n.number, array_agg(n.id ORDER BY n.id)
       FROM (SELECT firm_id, id, (row_number() OVER (PARTITION BY firm_id ORDER BY id) - 1) / ${at(5)}::int AS number
         FROM touched) n
       JOIN runs r ON r.firm_id = n.firm_id
       GROUP BY n.firm_id, r.id, n.number
     ), word AS (
       INSERT INTO outbox (firm_id, id, topic, subject_id)
       SELECT firm_id, system.uuid_v7(), 'impact.run', id FROM runs
     )
     SELECT (SELECT count(*)::int FROM runs) AS firms, (SELECT count(*)::int FROM touched) AS deadlines`,
      [...values, change.causeKind, change.causeId, change.title.pt, change.title.en, batchSize],
    ),
  );
  if (!touched) throw new Error('an aggregate gives one row');
  const hidden = await ctx.sql<{ id: string }>('SELECT unnest(system.hidden_deadlines()) AS id');

  // The run looks at every date of the firm; a person is told of those they see.
  return hidden.length > 0 ? countTouched(ctx, change.touches) : touched;
}

/** How many deadlines of how many firms a change can touch. Writes nothing. */
export async function countTouched(
  ctx: { readonly sql: Sql; readonly today: CivilDate },
  touches: LawChange['touches'],
): Promise<Touched> {
  if (touches.length === 0) return { firms: 0, deadlines: 0 };
  const { text, values } = touchedDeadlines(touches, ctx.today);
  const [touched] = await ctx.sql<Touched>(
    `SELECT count(DISTINCT firm_id)::int AS firms, count(*)::int AS deadlines FROM (${text}) AS touched`,
    values,
  );

  return touched ?? { firms: 0, deadlines: 0 };
}
