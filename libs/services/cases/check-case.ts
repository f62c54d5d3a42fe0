import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { playbooks } from '#domain/playbooks/catalogue';
import { invalidField } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { FactsView, GuardOutcomeView, showFacts, showGuards } from '../facts/facts-view.ts';
import { Answers, Days } from '../facts/said-facts.ts';
import { saidBefore } from './said-before.ts';
import { judgeOpening } from './judge-opening.ts';

/** What is known before a case is opened. */
export const CheckCase = z
  .strictObject({
    personId: z.uuid(),
    permitId: z.uuid().optional(),
    officeId: z.uuid(),
    playbook: z.enum(playbooks.map((playbook) => playbook.id)),
    answers: Answers.default({}),
    days: Days.default({}),
    followsCaseId: z.uuid().optional(),
  })
  .meta({ id: 'CheckCase' });

export const CaseCheck = z
  .object({
    guards: GuardOutcomeView,
    answers: FactsView.shape.answers,
    days: FactsView.shape.days,
  })
  .meta({ id: 'CaseCheck' });

/** Whether the procedure may be begun for this person today, what stands against it, and what has to be known first. */
export async function checkCase(
  ctx: ReadContext,
  input: z.infer<typeof CheckCase>,
): Promise<z.infer<typeof CaseCheck>> {
  requirePermission(ctx, 'files.write');
  const [person] = await ctx.sql(
    'SELECT FROM people WHERE firm_id = $1 AND id = $2 AND erasure IS NULL',
    [ctx.firmId, input.personId],
  );
  if (!person) throw invalidField('personId', 'is not a person of the firm');
  const { outcome, said, file, known } = await judgeOpening(ctx, {
    ...input,
    ...(await saidBefore(ctx, input)),
  });

  return { guards: showGuards(outcome), ...showFacts(known, said, file) };
}
