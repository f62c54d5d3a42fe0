import type { CaseFacts, FactChanges } from '../../api/types.ts';
import { dayFacts, yesNoFacts } from '#domain/playbooks/facts';
import type { Said } from './question-field.tsx';

type Question = CaseFacts['questions'][number];

/** A question with what is said about it. */
export type FactValue = Question & { readonly value: Said };

/** What people may say of a case: what they said before, and what the procedure still asks. */
export function sayable(facts: CaseFacts): FactValue[] {
  const answers = facts.answers
    .filter(({ from }) => from === 'said')
    .map(({ fact, asks, is }) => ({ fact, asks, value: is }));
  const days = facts.days
    .filter(({ from }) => from === 'said')
    .map(({ fact, asks, on }) => ({ fact, asks, value: on ?? 'none' }));
  const open = facts.questions.map((question) => ({ ...question, value: null }));

  return [...open, ...days, ...answers];
}

/**
 * What was said otherwise than it stands: what nobody touched is not sent, so that a colleague's answer is not undone
 * by it.
 */
export function toFactChanges(
  current: readonly FactValue[],
  said: Readonly<Partial<Record<string, Said>>>,
): FactChanges {
  const changed = current.flatMap(({ fact, value }) => {
    const now = said[fact];

    return now === undefined || now === value ? [] : [{ fact, now }];
  });
  const answers = changed.flatMap(({ fact, now }) => {
    const answer = yesNoFacts.find((each) => each === fact);

    return answer && typeof now !== 'string' ? [[answer, now] as const] : [];
  });
  const days = changed.flatMap(({ fact, now }) => {
    const day = dayFacts.find((each) => each === fact);

    return day && typeof now !== 'boolean' ? [[day, now] as const] : [];
  });

  return { answers: Object.fromEntries(answers), days: Object.fromEntries(days) };
}

/** Whether a day was said from which a legal term of the procedure runs: a date is then on its way. */
export function startsTerm({ days = {} }: FactChanges, terms: CaseFacts['terms']): boolean {
  return terms.some(({ fact }) => {
    const day = days[fact];

    return typeof day === 'string' && day !== 'none';
  });
}
