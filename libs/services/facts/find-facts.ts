import type { Facts } from '#domain/playbooks/condition';
import { evaluateGuards } from '#domain/playbooks/evaluate-guards';
import { factsOfPlaybook } from '#domain/playbooks/facts-of-playbook';
import { playbookVersion } from '#domain/playbooks/catalogue';
import type { Playbook } from '#domain/playbooks/playbook-format';
import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { lawOf } from '../law/read-law.ts';
import { today } from '../today.ts';
import { showFacts, showGuards, showQuestions, type FactsView } from './facts-view.ts';
import { factsOfFile } from './file-facts.ts';
import { knownFacts } from './known-facts.ts';
import { factsSaid, readSaid } from './said-facts.ts';

type Matter = {
  readonly personId: string;
  readonly permitId: string | null;
  readonly playbook: string;
  readonly playbookVersion: number;
  readonly municipality: string;
  readonly office: string;
  readonly version: number;
};

/**
 * What is known about a case and where from, what its procedure still asks, and what its guards make of it today. Opens
 * sealed answers, so it is for those who work on the file.
 */
export async function findFacts(ctx: ReadContext, caseId: string): Promise<FactsView> {
  requirePermission(ctx, 'files.write');
  const [matter] = await ctx.sql<Matter>(
    `SELECT k.person_id AS "personId", k.permit_id AS "permitId", k.playbook, k.playbook_version AS "playbookVersion",
       o.municipality, o.key AS office, k.version
     FROM cases k JOIN offices o ON o.id = k.office_id WHERE k.firm_id = $1 AND k.id = $2`,
    [ctx.firmId, caseId],
  );
  if (!matter) throw notFound('Case');
  const said = factsSaid(await readSaid(ctx, caseId));
  const file = await factsOfFile(ctx, { ...matter, caseId });
  const known = knownFacts(said, file);
  const law = await lawOf(ctx);
  const moment = {
    today: today(ctx.clock),
    calendar: law.calendarOf(matter.municipality, matter.office),
  };
  const playbook = playbookVersion(matter.playbook, matter.playbookVersion);

  return {
    version: matter.version,
    ...showFacts(known, said, file),
    questions: showQuestions(openQuestions(playbook, known)),
    guards: showGuards(evaluateGuards(playbook?.guards ?? [], known, moment)),
  };
}

function openQuestions(playbook: Playbook | undefined, known: Facts) {
  return playbook ? factsOfPlaybook(playbook).filter((fact) => known[fact] === undefined) : [];
}
