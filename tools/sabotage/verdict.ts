/**
 * What became of one mutation. `impossible`: it could not be made, so nothing is known; `reviewed`: it stands in the
 * reviewed list with a reason why nothing can notice it; `untried`: it was not made, so it is not known what would notice.
 */
export type Verdict = {
  readonly name: string;
  readonly outcome: 'caught' | 'survived' | 'impossible' | 'reviewed' | 'untried';
  /** What noticed it, or why it could not be made. */
  readonly by: string;
};

/** Caught of those that were tried and could be noticed. */
export function killRate(verdicts: readonly Verdict[]): number {
  const counted = verdicts.filter(({ outcome }) => outcome !== 'reviewed' && outcome !== 'untried');
  if (counted.length === 0) return Number.NaN;

  return counted.filter(({ outcome }) => outcome === 'caught').length / counted.length;
}

/** The same words may stand in a place more than once: the second is called so. */
export function numbered<T extends { readonly name: string }>(mutations: readonly T[]): T[] {
  const seen = new Map<string, number>();

  return mutations.map((mutation) => {
    const count = (seen.get(mutation.name) ?? 0) + 1;
    seen.set(mutation.name, count);

    return count === 1 ? mutation : { ...mutation, name: `${mutation.name} (${count})` };
  });
}
