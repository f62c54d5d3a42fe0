import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { dayFacts, yesNoFacts } from '#domain/playbooks/facts';
import { AppError } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { requireOpenCase } from '../cases/note-progress.ts';
import { CivilDay } from '../fields.ts';
import { leaveWord } from '../outbox/leave-word.ts';
import { today } from '../today.ts';
import { checkedDay } from './checked-day.ts';
import { readSaid } from './said-facts.ts';
import { writeAnswers } from './write-answers.ts';
import { writeDays } from './write-days.ts';

/** What to set; `null` takes back what was said, and what is not named stays. */
export const SetFacts = z
  .strictObject({
    answers: z.partialRecord(z.enum(yesNoFacts), z.boolean().nullable()).default({}),
    days: z
      .partialRecord(z.enum(dayFacts), z.union([CivilDay, z.literal('none')]).nullable())
      .default({}),
  })
  .meta({ id: 'SetFacts' });

/**
 * Says what is known about a case as it was at `version`; `conflict` when somebody changed it since. The worker then
 * settles the deadlines that run from its days: a corrected day supersedes the date.
 */
export async function setFacts(
  ctx: FirmContext,
  input: {
    readonly id: string;
    readonly version: number;
    readonly facts: z.infer<typeof SetFacts>;
  },
): Promise<void> {
  const by = requirePermission(ctx, 'files.write');
  const { id, facts } = input;
  const matter = await requireOpenCase(ctx, id);
  if (matter.version !== input.version) {
    throw new AppError(
      'conflict',
      `The case was changed by somebody else (version ${matter.version})`,
    );
  }
  const before = (await readSaid(ctx, id)).answers;
  const answers = await writeAnswers(ctx, { caseId: id, before, given: facts.answers });
  const changes = dayFacts.flatMap((fact) => {
    const day = facts.days[fact];
    if (day === undefined) return [];

    return [{ fact, by, day: day === null ? undefined : checkedDay(fact, day, today(ctx.clock)) }];
  });
  const days = await writeDays(ctx, { caseId: id, changes });
  if (answers.length + days.length === 0) return;

  await ctx.tx.case.updateMany({ where: { id }, data: { version: { increment: 1 } } });
  await writeAudit(ctx, {
    action: 'case.facts_set',
    subjectType: 'case',
    subjectId: id,
    data: { answers, days },
  });
  if (days.length > 0) await leaveWord(ctx, 'case.facts_changed', id);
}
