import { ruleById } from '#domain/deadlines/rules';
import type { Facts } from '#domain/playbooks/condition';
import { evaluateGuards } from '#domain/playbooks/evaluate-guards';
import { factsOfPlaybook } from '#domain/playbooks/facts-of-playbook';
import type { Playbook } from '#domain/playbooks/playbook-format';
import type { ReadContext } from '#db/with-firm';
import { can, requireSight } from '../access/permissions.ts';
import { showFacts, showGuards, showQuestions, type FactsView } from './facts-view.ts';
import { readKnown } from './read-known.ts';
import { readSaidInSight } from './said-facts.ts';

/**
 * What is known about a case and where from, what its procedure still asks, and what its guards make of it today. Answers
 * lie sealed and open for those who work on the file; whoever only reads it sees the rest, and no guards, which rest on them.
 */
export async function findFacts(ctx: ReadContext, caseId: string): Promise<FactsView> {
  requireSight(ctx, 'files.read');
  const found = await readKnown(ctx, caseId, readSaidInSight);
  const { version, playbook, said, file, known, moment } = found;
  const isWhole = can(ctx, 'files.write');

  return {
    version,
    ...showFacts(worthShowing(known, playbook), said, file),
    questions: isWhole ? showQuestions(openQuestions(playbook, known)) : [],
    guards: isWhole ? showGuards(evaluateGuards(playbook?.guards ?? [], known, moment)) : null,
    terms: (playbook?.dayTimers ?? []).map(({ rule, from }) => ({
      fact: from,
      rule: ruleById(rule).name,
    })),
  };
}

/** The day of the opening says nothing to anybody where no term runs from it. */
function worthShowing(known: Facts, playbook: Playbook | undefined): Facts {
  if (playbook?.dayTimers.some(({ from }) => from === 'opened_on')) return known;
  const { opened_on: _, ...others } = known;

  return others;
}

function openQuestions(playbook: Playbook | undefined, known: Facts) {
  return playbook ? factsOfPlaybook(playbook).filter((fact) => known[fact] === undefined) : [];
}
