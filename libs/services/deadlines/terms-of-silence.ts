import { toCivil } from '#db/civil';
import { termsOfSilence } from '#domain/playbooks/silence';
import type { Deadline } from '#db/generated/client';
import type { Law } from '../law/build-law.ts';
import { computeByLaw } from './compute-by-law.ts';
import { gives } from './gives.ts';
import { isGivenBy, type ExpectedTerm } from './read-case-facts.ts';

/**
 * The year to challenge the omission and to sue over it (CPA 187, CPTA 69/1), from the end of each term to decide that runs
 * without a decision. It runs from the earlier of the end that stands and the end by today's law: nobody has to type it.
 */
export function silenceAfter(
  law: Law,
  expected: readonly ExpectedTerm[],
  known: readonly Deadline[],
): ExpectedTerm[] {
  return expected
    .filter(({ isUndecided }) => isUndecided)
    .flatMap((term) => {
      const { legal } = computeByLaw(law, term.facts);
      const standing = known.find((deadline) => gives(term, deadline));
      const stands = standing ? toCivil(standing.legalOn) : legal;
      const start = stands < legal ? stands : legal;
      const { municipality, office } = term.facts;

      return termsOfSilence.map((rule) => ({
        ...term,
        isUndecided: false,
        facts: { rule, start, municipality, office },
      }));
    })
    .filter((term, index, all) => !isGivenBy([...expected, ...all.slice(0, index)], term));
}
