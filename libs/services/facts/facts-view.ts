import { z } from 'zod';
import type { Facts } from '#domain/playbooks/condition';
import type { GuardOutcome } from '#domain/playbooks/evaluate-guards';
import { dayFacts, questions, yesNoFacts, type FactId } from '#domain/playbooks/facts';
import { playbookIds } from '#domain/playbooks/playbook';
import { CitationView, TextView } from '../playbooks/playbook-view.ts';

const origins = ['said', 'file'] as const;
export const QuestionView = z
  .object({ fact: z.enum([...yesNoFacts, ...dayFacts]), asks: TextView })
  .meta({ id: 'Question' });

export const GuardOutcomeView = z
  .object({
    /** `stop`: not this procedure; `ask_lawyer`: a lawyer decides first; `ask`: something is still unknown. */
    verdict: z.enum(['stop', 'ask_lawyer', 'ask', 'go']),
    /** What holds, the hardest first, and where to go instead. */
    findings: z.array(
      z.object({
        guard: z.string(),
        effect: z.enum(['block', 'ask', 'warn']),
        says: TextView,
        goTo: z.enum(playbookIds).optional(),
        citations: z.array(CitationView),
      }),
    ),
    questions: z.array(QuestionView),
  })
  .meta({ id: 'GuardOutcome' });

const FactValues = {
  answers: z.array(
    z.object({
      fact: z.enum(yesNoFacts),
      asks: TextView,
      is: z.boolean(),
      from: z.enum(origins),
    }),
  ),
  days: z.array(
    z.object({
      fact: z.enum(dayFacts),
      asks: TextView,
      /** Null: there is no such day. */
      on: z.iso.date().nullable(),
      from: z.enum(origins),
    }),
  ),
};

export const FactsView = z
  .object({
    /** The version of the case, for the next change. */
    version: z.int(),
    ...FactValues,
    /** What the procedure asks and nobody has said yet; none for whoever does not work on the file. */
    questions: z.array(QuestionView),
    /** Null for whoever does not work on the file: what they rest on lies sealed. */
    guards: GuardOutcomeView.nullable(),
    /** The legal terms of the procedure that run from a day. */
    terms: z.array(z.object({ fact: z.enum(dayFacts), rule: TextView })),
  })
  .meta({ id: 'CaseFacts' });
export type FactsView = z.infer<typeof FactsView>;

/** Facts with the question that each answers, and whether people said them or the file says them. */
export function showFacts(
  known: Facts,
  said: Facts,
  file: Facts,
): Pick<FactsView, 'answers' | 'days'> {
  const from = (fact: FactId) =>
    said[fact] === known[fact] && file[fact] !== known[fact]
      ? ('said' as const)
      : ('file' as const);

  return {
    answers: yesNoFacts.flatMap((fact) => {
      const is = known[fact];

      return is === undefined ? [] : [{ fact, asks: questions[fact], is, from: from(fact) }];
    }),
    days: dayFacts.flatMap((fact) => {
      const on = known[fact];

      return on === undefined ? [] : [{ fact, asks: questions[fact], on, from: from(fact) }];
    }),
  };
}

export function showGuards(outcome: GuardOutcome): z.infer<typeof GuardOutcomeView> {
  return {
    verdict: outcome.verdict,
    findings: outcome.findings.map(({ citations, ...rest }) => ({
      ...rest,
      citations: [...citations],
    })),
    questions: showQuestions(outcome.questions.map(({ fact }) => fact)),
  };
}

export function showQuestions(facts: readonly FactId[]): FactsView['questions'] {
  return facts.map((fact) => ({ fact, asks: questions[fact] }));
}
