import { computeByLaw, type DateByLaw } from '../deadlines/compute-by-law.ts';
import type { Law } from '../law/build-law.ts';
import type { Affected } from './read-affected.ts';

/**
 * What a change of law does to one deadline. An earlier date holds at once; a later one waits for a lawyer; what is done
 * or fixed is only pointed at. `refreshed`: the dates stand, but the firm's margin or the version of the rule is another.
 */
export type Outcome = 'earlier' | 'later' | 'flagged' | 'refreshed' | 'unchanged';

export type Compared = {
  readonly deadline: Affected;
  readonly date: DateByLaw;
  readonly outcome: Outcome;
};

/** Each deadline computed anew by this law, beside what stands. */
export function compareDates(law: Law, deadlines: readonly Affected[]): Compared[] {
  return deadlines.map((deadline) => {
    const date = computeByLaw(law, deadline.facts);

    return { deadline, date, outcome: outcomeOf(deadline, date) };
  });
}

function outcomeOf(deadline: Affected, date: DateByLaw): Outcome {
  const { computed, stands, isOpen, isFixed } = deadline;
  const isSame = date.legal === computed.legal && date.safe === computed.safe;
  if (!isOpen || isFixed) return isSame ? 'unchanged' : 'flagged';
  // The safe date decides: it drives the alerts, and it never moves to a later day by itself.
  if (date.safe !== computed.safe) return date.safe < computed.safe ? 'earlier' : 'later';
  if (date.legal !== computed.legal) return date.legal < computed.legal ? 'earlier' : 'later';
  const isRefreshed =
    date.internal !== stands.internal || date.rule.version !== deadline.ruleVersion;

  return isRefreshed ? 'refreshed' : 'unchanged';
}

export type Counts = {
  readonly looked: number;
  readonly earlier: number;
  readonly later: number;
  readonly unchanged: number;
  readonly flagged: number;
};

export function countOutcomes(compared: readonly Compared[]): Counts {
  const count = (...outcomes: Outcome[]) =>
    compared.filter(({ outcome }) => outcomes.includes(outcome)).length;

  return {
    looked: compared.length,
    earlier: count('earlier'),
    later: count('later'),
    unchanged: count('unchanged', 'refreshed'),
    flagged: count('flagged'),
  };
}
