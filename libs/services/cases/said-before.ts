import type { ReadContext } from '#db/with-firm';
import { dayFacts } from '#domain/playbooks/facts';
import { invalidField } from '#platform/errors';
import { readSaid, type Answers, type Days } from '../facts/said-facts.ts';

type Opening = {
  readonly personId: string;
  readonly followsCaseId?: string | undefined;
  readonly answers?: Answers | undefined;
  readonly days?: Days | undefined;
};

/**
 * What is said when a case is opened, on top of what was said about the same person in the case that it goes on from.
 * `invalid` for a case that the firm does not have, or that whoever asks does not see.
 */
export async function saidBefore(
  ctx: ReadContext,
  { personId, followsCaseId, answers = {}, days = {} }: Opening,
): Promise<{ readonly answers: Answers; readonly days: Days }> {
  if (!followsCaseId) return { answers, days };
  const [followed] = await ctx.sql<{ personId: string }>(
    'SELECT person_id AS "personId" FROM cases WHERE firm_id = $1 AND id = $2',
    [ctx.firmId, followsCaseId],
  );
  if (!followed) throw invalidField('followsCaseId', 'is not a case of the firm');
  if (followed.personId !== personId) return { answers, days };
  const before = await readSaid(ctx, followsCaseId);
  const daysBefore = dayFacts.flatMap((fact) => {
    const day = before.days[fact];

    return day === undefined ? [] : [[fact, day ?? 'none']];
  });

  return {
    answers: { ...before.answers, ...answers },
    days: { ...Object.fromEntries(daysBefore), ...days },
  };
}
