import { recompute, type Trace } from '#domain/deadlines/trace';
import type { ReadContext } from '#db/with-firm';
import { readDeadlines, type ReadDeadline } from './read-deadlines.ts';
import { traceHash } from './trace-hash.ts';

const batch = 500;

export type Verification = {
  readonly checked: number;
  /** Deadlines whose stored dates do not follow from their own trace, or whose trace was changed. */
  readonly differing: readonly { readonly id: string; readonly problem: string }[];
};

type Dates = Pick<Trace, 'legal' | 'safe'>;

/** Ways to derive both dates from a trace, each in code of its own; `open` ones are asked for open deadlines alone. */
const derivations: readonly {
  readonly name: string;
  readonly isForOpen: boolean;
  readonly derive: (trace: Trace) => Dates;
}[] = [{ name: 'its trace', isForOpen: false, derive: recompute }];

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
    for (const deadline of read) {
      const problem = problemOf(deadline);
      if (problem) differing.push({ id: deadline.view.id, problem });
    }
    checked += read.length;
    last = read.at(-1)?.view.id ?? null;
    if (read.length < batch) return { checked, differing };
  }
}

/** A date that a lawyer fixed is theirs: what is judged is the computed one, which its trace keeps. */
function problemOf({ view, trace, traceHash: stored }: ReadDeadline): string | undefined {
  if (stored !== traceHash(trace)) return 'the trace is not the one that was stored';
  const [legalOn, safeOn] = view.fixed ? [trace.legal, trace.safe] : [view.legalOn, view.safeOn];
  for (const { name, isForOpen, derive } of derivations) {
    if (isForOpen && view.status !== 'open') continue;
    const { legal, safe } = derive(trace);
    if (legalOn !== legal || safeOn !== safe) return `${name} gives ${legal} and ${safe}`;
  }

  return undefined;
}
