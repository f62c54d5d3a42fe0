import { recompute } from '#domain/deadlines/trace';
import type { ReadContext } from '#db/with-firm';
import type { Law } from '../law/build-law.ts';
import { lawOf } from '../law/read-law.ts';
import { readDeadlines, type ReadDeadline } from './read-deadlines.ts';
import { traceHash } from './trace-hash.ts';
import { walkAgain } from './walk-again.ts';

const batch = 500;

export type Verification = {
  readonly checked: number;
  /** Deadlines whose dates do not follow from their trace or from the law, or whose trace was changed. */
  readonly differing: readonly { readonly id: string; readonly problem: string }[];
};

/**
 * Derives every date of the firm again: from the trace it was stored with and, for open deadlines, with a second count,
 * day by day, by the law of today. Where a change of law waits for a lawyer, or was answered, its date is the one that
 * the count must give. Changes nothing.
 */
export async function verifyDeadlines(ctx: ReadContext): Promise<Verification> {
  const law = await lawOf(ctx);
  const differing: { id: string; problem: string }[] = [];
  let checked = 0;
  let last: string | null = null;
  for (;;) {
    const read = await readDeadlines(
      ctx,
      `($2::uuid IS NULL OR d.id > $2) ORDER BY d.id LIMIT ${batch}`,
      [last],
    );
    const known = await readProposals(ctx, read);
    for (const deadline of read) {
      const problem = problemOfTrace(deadline) ?? problemOfLaw(deadline, law, known);
      if (problem) differing.push({ id: deadline.view.id, problem });
    }
    checked += read.length;
    last = read.at(-1)?.view.id ?? null;
    if (read.length < batch) return { checked, differing };
  }
}

/** A date that a lawyer fixed is theirs: what is judged is the computed one, which its trace keeps. */
function problemOfTrace({ view, trace, traceHash: stored }: ReadDeadline): string | undefined {
  if (stored !== traceHash(trace)) return 'the trace is not the one that was stored';
  const [legalOn, safeOn] = view.fixed ? [trace.legal, trace.safe] : [view.legalOn, view.safeOn];
  const { legal, safe } = recompute(trace);

  return legalOn === legal && safeOn === safe ? undefined : `its trace gives ${legal} and ${safe}`;
}

type Proposals = ReadonlyMap<string, string>;

function problemOfLaw(
  { view, trace }: ReadDeadline,
  law: Law,
  proposals: Proposals,
): string | undefined {
  if (view.status !== 'open') return undefined;
  const { legal, safe, isVerified } = walkAgain(trace, law);
  const isSafe = isVerified ? trace.safe === safe : trace.safe <= safe;
  if (trace.legal === legal && isSafe) return undefined;
  if (isVerified && proposals.get(view.id) === `${legal} ${safe}`) return undefined;

  return `a count day by day by the law of today gives ${legal} and ${safe}`;
}

/** The last dates that a change of law proposed for each of the deadlines and that do not stand. */
async function readProposals(ctx: ReadContext, read: readonly ReadDeadline[]): Promise<Proposals> {
  const rows = await ctx.sql<{ id: string; dates: string }>(
    `SELECT DISTINCT ON (deadline_id) deadline_id AS id, new_legal_on || ' ' || new_safe_on AS dates
     FROM date_changes
     WHERE firm_id = $1 AND deadline_id = ANY($2::uuid[]) AND state IN ('waiting', 'kept', 'flagged')
     ORDER BY deadline_id, id DESC`,
    [ctx.firmId, read.map(({ view }) => view.id)],
  );

  return new Map(rows.map(({ id, dates }) => [id, dates]));
}
