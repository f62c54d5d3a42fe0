import { playbookById } from '#domain/playbooks/catalogue';
import type { Facts } from '#domain/playbooks/condition';
import { evaluateGuards, type GuardOutcome } from '#domain/playbooks/evaluate-guards';
import type { Playbook } from '#domain/playbooks/playbook-format';
import type { ReadContext } from '#db/with-firm';
import { invalidField } from '#platform/errors';
import { factsOfFile } from '../facts/file-facts.ts';
import { knownFacts } from '../facts/known-facts.ts';
import { checkedDays } from '../facts/checked-day.ts';
import type { Answers, Days } from '../facts/said-facts.ts';
import { lawOf } from '../law/read-law.ts';
import { today } from '../today.ts';

export type Opening = {
  readonly personId: string;
  readonly permitId?: string | undefined;
  readonly officeId: string;
  readonly playbook: string;
  readonly followsCaseId?: string | undefined;
  readonly answers: Answers;
  readonly days: Days;
};

export type Judgement = {
  readonly playbook: Playbook;
  readonly outcome: GuardOutcome;
  readonly said: Facts;
  readonly file: Facts;
  readonly known: Facts;
};

/**
 * What the guards of a playbook make of what is said and of what the file knows. Writes nothing. Throws AppError 'invalid'
 * for a playbook, office or permit that cannot be.
 */
export async function judgeOpening(ctx: ReadContext, opening: Opening): Promise<Judgement> {
  const playbook = playbookById(opening.playbook);
  if (!playbook) throw invalidField('playbook', 'is not a known playbook');
  const [office] = await ctx.sql<{ municipality: string; key: string }>(
    'SELECT municipality, key FROM offices WHERE id = $1',
    [opening.officeId],
  );
  if (!office) throw invalidField('officeId', 'is not a known office');
  if (opening.permitId !== undefined) {
    const [permit] = await ctx.sql(
      'SELECT FROM permits WHERE firm_id = $1 AND id = $2 AND person_id = $3',
      [ctx.firmId, opening.permitId, opening.personId],
    );
    if (!permit) throw invalidField('permitId', 'is not a permit of this person');
  }
  const day = today(ctx.clock);
  const days = checkedDays(opening.days, day);
  const said: Facts = {
    ...opening.answers,
    ...Object.fromEntries(days.map((each) => [each.fact, each.day])),
  };
  const { personId, permitId = null, followsCaseId } = opening;
  const subject = { personId, permitId, caseId: null, playbook: playbook.id, followsCaseId };
  const file = await factsOfFile(ctx, subject);
  const known = knownFacts(said, file);
  const calendar = (await lawOf(ctx)).calendarOf(office.municipality, office.key);
  const outcome = evaluateGuards(playbook.guards, known, { today: day, calendar });

  return { playbook, outcome, said, file, known };
}
