import { ruleById } from '#domain/deadlines/rules';
import type { Facts } from '#domain/playbooks/condition';
import { evaluateGuards } from '#domain/playbooks/evaluate-guards';
import { factsOfPlaybook } from '#domain/playbooks/facts-of-playbook';
import type { Playbook } from '#domain/playbooks/playbook-format';
import type { ReadContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { showFacts, showGuards, showQuestions, type FactsView } from './facts-view.ts';
import { readKnown } from './read-known.ts';

/**
 * What is known about a case and where from, what its procedure still asks, and what its guards make of it today. Opens
 * sealed answers, so it is for those who work on the file.
 */
export async function findFacts(ctx: ReadContext, caseId: string): Promise<FactsView> {
  requirePermission(ctx, 'files.write');
  const { version, playbook, said, file, known, moment } = await readKnown(ctx, caseId);

  return {
    version,
    ...showFacts(known, said, file),
    questions: showQuestions(openQuestions(playbook, known)),
    guards: showGuards(evaluateGuards(playbook?.guards ?? [], known, moment)),
    terms: (playbook?.dayTimers ?? []).map(({ rule, from }) => ({
      fact: from,
      rule: ruleById(rule).name,
    })),
  };
}

function openQuestions(playbook: Playbook | undefined, known: Facts) {
  return playbook ? factsOfPlaybook(playbook).filter((fact) => known[fact] === undefined) : [];
}
