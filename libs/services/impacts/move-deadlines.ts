import type { FirmContext } from '#db/with-firm';
import type { DateByLaw } from '../deadlines/compute-by-law.ts';

/** A deadline as it was read, and the date that takes the place of the one that stands. */
export type Move = {
  readonly deadline: { readonly id: string; readonly traceHash: string };
  readonly date: Omit<DateByLaw, 'trace' | 'json'>;
};

/**
 * Writes new dates in one statement, for the deadlines that are open, not fixed and still explained by the trace that
 * was read; the new traces stand already. `isMoved`: the dates differ, so messages planned about the old ones do not
 * leave any more. Returns the ids that were written.
 */
export async function moveDeadlines(
  ctx: FirmContext,
  moves: readonly Move[],
  { isMoved }: { readonly isMoved: boolean },
): Promise<string[]> {
  if (moves.length === 0) return [];
  const dates = [...new Map(moves.map(({ date }) => [date.hash, date])).values()];
  const written = await ctx.sql<{ id: string }>(
    `UPDATE deadlines d SET legal_on = t.legal, safe_on = t.safe, internal_on = t.internal, rule_version = t.version,
       trace_hash = t.hash, reach_from = t.reach_from, reach_until = t.reach_until, ends_from = t.ends_from,
       ends_until = t.ends_until, revision = d.revision + $15::int
     FROM unnest($2::uuid[], $3::text[], $4::text[]) AS m (id, old_hash, hash)
     JOIN unnest($5::text[], $6::date[], $7::date[], $8::date[], $9::int[], $10::date[], $11::date[], $12::date[],
       $13::date[]) AS t (hash, legal, safe, internal, version, reach_from, reach_until, ends_from, ends_until)
       ON t.hash = m.hash
     WHERE d.firm_id = $1 AND d.id = m.id AND d.id = ANY($14::uuid[]) AND d.status = 'open' AND d.fixed_at IS NULL
       AND d.trace_hash = m.old_hash
     RETURNING d.id`,
    [
      ctx.firmId,
      moves.map(({ deadline }) => deadline.id),
      moves.map(({ deadline }) => deadline.traceHash),
      moves.map(({ date }) => date.hash),
      dates.map(({ hash }) => hash),
      dates.map(({ legal }) => legal),
      dates.map(({ safe }) => safe),
      dates.map(({ internal }) => internal),
      dates.map(({ rule }) => rule.version),
      dates.map(({ reach }) => reach.from),
      dates.map(({ reach }) => reach.until),
      dates.map(({ reach }) => reach.endsFrom),
      dates.map(({ reach }) => reach.endsUntil),
      moves.map(({ deadline }) => deadline.id),
      isMoved ? 1 : 0,
    ],
  );
  const ids = written.map(({ id }) => id);
  if (isMoved && ids.length > 0) {
    await ctx.sql(
      `UPDATE dispatches SET state = 'cancelled' WHERE firm_id = $1 AND deadline_id = ANY($2::uuid[]) AND state = 'planned'`,
      [ctx.firmId, ids],
    );
  }

  return ids;
}
