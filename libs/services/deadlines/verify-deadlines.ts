import { recompute } from '#domain/deadlines/trace';
import type { ReadContext } from '#db/with-firm';
import { readDeadlines } from './read-deadlines.ts';
import { traceHash } from './trace-hash.ts';

const batch = 500;

export type Verification = {
  readonly checked: number;
  /** Deadlines whose stored dates do not follow from their own trace, or whose trace was changed. */
  readonly differing: readonly { readonly id: string; readonly problem: string }[];
};

/** Derives every date of the firm again from the trace it was stored with. Changes nothing. */
export async function verifyDeadlines(ctx: ReadContext): Promise<Verification> {
  const differing: { id: string; problem: string }[] = [];
  let checked = 0;
  let last: string | null = null;
  for (;;) {
    const read = await readDeadlines(
      ctx,
      `($2::uuid IS NULL OR d.id > $2) ORDER BY d.id LIMIT ${batch}`,
      [last],
    );
    for (const { view, trace, traceHash: stored } of read) {
      const { legal, safe } = recompute(trace);
      if (stored !== traceHash(trace)) {
        differing.push({ id: view.id, problem: 'the trace is not the one that was stored' });
      } else if (view.legalOn !== legal || view.safeOn !== safe) {
        differing.push({ id: view.id, problem: `its trace gives ${legal} and ${safe}` });
      }
    }
    checked += read.length;
    last = read.at(-1)?.view.id ?? null;
    if (read.length < batch) return { checked, differing };
  }
}
