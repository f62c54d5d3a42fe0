import type { Facts, Moment } from '#domain/playbooks/condition';
import type { Playbook } from '#domain/playbooks/playbook-format';
import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { lawOf } from '../law/read-law.ts';
import { overlayOfCase, playbookOfCase, type Followed } from '../playbooks/playbook-of-case.ts';
import { today } from '../today.ts';
import { factsOfFile } from './file-facts.ts';
import { knownFacts } from './known-facts.ts';
import { factsSaid, readSaid } from './said-facts.ts';

type Matter = Followed & {
  readonly personId: string;
  readonly permitId: string | null;
  readonly municipality: string;
  readonly office: string;
  readonly version: number;
};

export type Known = {
  /** The version of the case. */
  readonly version: number;
  readonly playbook: Playbook | undefined;
  readonly said: Facts;
  readonly file: Facts;
  readonly known: Facts;
  readonly moment: Moment;
};

/**
 * What people said about a case, what its file says, and both together. Opens sealed answers, for those who work on the file,
 * unless `read` leaves them shut.
 */
export async function readKnown(ctx: ReadContext, caseId: string, read = readSaid): Promise<Known> {
  const [matter] = await ctx.sql<Matter>(
    `SELECT k.person_id AS "personId", k.permit_id AS "permitId", k.playbook, k.playbook_version AS "playbookVersion",
       ${overlayOfCase} AS overlay, o.municipality, o.key AS office, k.version
     FROM cases k JOIN offices o ON o.id = k.office_id WHERE k.firm_id = $1 AND k.id = $2`,
    [ctx.firmId, caseId],
  );
  if (!matter) throw notFound('Case');
  const said = factsSaid(await read(ctx, caseId));
  const file = await factsOfFile(ctx, { ...matter, caseId });
  const law = await lawOf(ctx);

  return {
    version: matter.version,
    playbook: playbookOfCase(matter),
    said,
    file,
    known: knownFacts(said, file),
    moment: {
      today: today(ctx.clock),
      calendar: law.calendarOf(matter.municipality, matter.office),
    },
  };
}
