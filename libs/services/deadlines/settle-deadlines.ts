import type { Deadline } from '#db/generated/client';
import type { FirmContext } from '#db/with-firm';
import { toCivil } from '#db/civil';
import { lockPlanning } from '../dispatches/lock-planning.ts';
import { planDispatches } from '../dispatches/plan-dispatches.ts';
import { holdLaw } from '../law/lock-law.ts';
import { lawOf } from '../law/read-law.ts';
import { completeByFiling } from './complete-by-filing.ts';
import { computeByLaw, type DateByLaw } from './compute-by-law.ts';
import { flagFixed } from './flag-fixed.ts';
import { gives } from './gives.ts';
import { isLeftToRun } from './is-left-to-run.ts';
import { readCaseFacts } from './read-case-facts.ts';
import { setDeadline } from './set-deadline.ts';
import { supersedeDeadline } from './supersede-deadline.ts';
import { silenceAfter } from './terms-of-silence.ts';

/**
 * Makes the deadlines of a case what its facts say, whatever they were: missing ones are set, changed ones are
 * superseded, those that no longer follow are withdrawn, and those that a filing meets are done. What only a change of
 * law moved is left to its run, and a date that a lawyer fixed stands. Run twice, it changes nothing the second time.
 */
export async function settleDeadlines(ctx: FirmContext, caseId: string): Promise<void> {
  const fromFacts = await readCaseFacts(ctx, caseId);
  await lockPlanning(ctx);
  await holdLaw(ctx);
  const law = await lawOf(ctx);
  const known = await ctx.tx.deadline.findMany({
    where: { caseId, status: { in: ['open', 'done'] } },
    orderBy: { id: 'asc' },
  });
  const expected = [...fromFacts, ...silenceAfter(law, fromFacts, known)];
  const orphans = known.filter(
    (deadline) => deadline.status === 'open' && !expected.some((each) => gives(each, deadline)),
  );

  for (const term of expected) {
    const date = computeByLaw(law, term.facts);
    const current = known.find((deadline) => gives(term, deadline));
    if (current && (await stands(ctx, current, date))) continue;

    // A first or latest event that gave way to another leaves its deadline to the new one.
    const index = orphans.findIndex((orphan) => orphan.rule === term.facts.rule);
    const replaced = current ?? (index < 0 ? undefined : orphans.splice(index, 1)[0]);
    if (replaced) await supersedeDeadline(ctx, replaced);
    await setDeadline(ctx, { caseId, term, date, replaces: replaced?.id });
  }
  for (const orphan of orphans) await supersedeDeadline(ctx, orphan);
  await completeByFiling(ctx, caseId);
  await planDispatches(ctx, { where: { caseId } });
}

/** The words of an explanation may be improved; only another date makes another deadline. */
async function stands(ctx: FirmContext, deadline: Deadline, date: DateByLaw): Promise<boolean> {
  if (deadline.status === 'done') return true;
  if (deadline.fixedAt) {
    await flagFixed(ctx, deadline, date);

    return true;
  }
  const isSame = toCivil(deadline.legalOn) === date.legal && toCivil(deadline.safeOn) === date.safe;

  return isSame || isLeftToRun(ctx, deadline.id, date);
}
