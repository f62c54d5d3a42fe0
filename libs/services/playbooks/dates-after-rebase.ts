import { z } from 'zod';
import type { Deadline } from '#db/generated/client';
import { toCivil } from '#db/civil';
import type { FirmContext } from '#db/with-firm';
import { ruleById } from '#domain/deadlines/rules';
import { ruleIds } from '#domain/deadlines/rule';
import { settleDeadlines } from '../deadlines/settle-deadlines.ts';
import { TextView } from './playbook-view.ts';
import type { NewestFollowed } from './newest-followed.ts';
import { rebaseCase, type RebasedCase } from './rebase-case.ts';

const Dates = z.object({ legalOn: z.iso.date(), safeOn: z.iso.date() });

/** A date of the case that comes in (no `before`), goes (no `after`) or becomes another. */
export const RebasedDate = z
  .object({
    rule: z.object({ id: z.string(), name: TextView }),
    before: Dates.nullable(),
    after: Dates.nullable(),
  })
  .meta({ id: 'RebasedDate' });
type RebasedDate = z.infer<typeof RebasedDate>;

const RuleId = z.enum(ruleIds);

/** The open dates of a case that would differ under another version of its playbook: done for real, and taken back. */
export async function datesAfterRebase(
  ctx: FirmContext,
  matter: RebasedCase,
  target: NewestFollowed,
): Promise<RebasedDate[]> {
  const before = (await deadlinesOf(ctx, matter.id)).filter(isOpen);
  await ctx.sql('SAVEPOINT rebase');
  try {
    await rebaseCase(ctx, matter, target);
    await settleDeadlines(ctx, matter.id);

    return differences(before, await deadlinesOf(ctx, matter.id));
  } finally {
    await ctx.sql('ROLLBACK TO SAVEPOINT rebase');
  }
}

function deadlinesOf(ctx: FirmContext, caseId: string): Promise<Deadline[]> {
  return ctx.tx.deadline.findMany({
    where: { caseId },
    orderBy: [{ safeOn: 'asc' }, { id: 'asc' }],
  });
}

function differences(before: readonly Deadline[], after: readonly Deadline[]): RebasedDate[] {
  const known = new Set(before.map(({ id }) => id));
  const added = after.filter((each) => isOpen(each) && !known.has(each.id));
  const gone = after.filter((each) => !isOpen(each) && known.has(each.id));
  const successors = new Set(gone.map(({ supersededBy }) => supersededBy));

  return [
    ...gone.map((old) =>
      change(
        old,
        added.find(({ id }) => id === old.supersededBy),
      ),
    ),
    ...added.filter(({ id }) => !successors.has(id)).map((each) => change(undefined, each)),
  ].filter(
    ({ before: old, after: now }) => old?.legalOn !== now?.legalOn || old?.safeOn !== now?.safeOn,
  );
}

function isOpen({ status }: Deadline): boolean {
  return status === 'open';
}

function change(before: Deadline | undefined, after: Deadline | undefined): RebasedDate {
  const rule = RuleId.parse((after ?? before)?.rule);

  return {
    rule: { id: rule, name: ruleById(rule).name },
    before: before ? datesOf(before) : null,
    after: after ? datesOf(after) : null,
  };
}

function datesOf({ legalOn, safeOn }: Deadline): z.infer<typeof Dates> {
  return { legalOn: toCivil(legalOn), safeOn: toCivil(safeOn) };
}
