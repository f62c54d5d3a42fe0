import type { Deadline } from '#db/generated/client';
import type { FirmContext } from '#db/with-firm';
import { toCivil } from '#db/civil';
import { computeDeadline, type ComputedDeadline } from '#domain/deadlines/compute-deadline';
import { expectedDeadlines, type ExpectedDeadline } from '#domain/playbooks/expected-deadlines';
import { calendarOf } from '../calendars.ts';
import { lockPlanning } from '../dispatches/lock-planning.ts';
import { planDispatches } from '../dispatches/plan-dispatches.ts';
import { readCaseFacts } from './read-case-facts.ts';
import { setDeadline } from './set-deadline.ts';
import { supersedeDeadline } from './supersede-deadline.ts';

/**
 * Makes the deadlines of a case what its facts say, whatever they were: missing ones are set, changed ones are
 * superseded, those that no longer follow are withdrawn. Run twice, it changes nothing the second time.
 */
export async function settleDeadlines(ctx: FirmContext, caseId: string): Promise<void> {
  const { playbook, facts, municipality } = await readCaseFacts(ctx, caseId);
  await lockPlanning(ctx);
  const calendar = calendarOf(municipality);
  const expected = expectedDeadlines(playbook, facts);
  const known = await ctx.tx.deadline.findMany({
    where: { caseId, status: { in: ['open', 'done'] } },
    orderBy: { id: 'asc' },
  });
  const orphans = known.filter(
    (deadline) => deadline.status === 'open' && !expected.some((each) => gives(each, deadline)),
  );

  for (const each of expected) {
    const computed = computeDeadline({
      start: each.start,
      period: each.period,
      rule: each.rule,
      ...(each.stated && { stated: each.stated }),
      calendar,
    });
    const current = known.find((deadline) => gives(each, deadline));
    if (current && (current.status === 'done' || says(current, computed, each))) continue;

    // A first or latest event that gave way to another leaves its deadline to the new one.
    const index = orphans.findIndex((orphan) => orphan.rule === each.rule.id);
    const replaced = current ?? (index < 0 ? undefined : orphans.splice(index, 1)[0]);
    if (replaced) await supersedeDeadline(ctx, replaced);
    await setDeadline(ctx, { caseId, expected: each, computed, replaces: replaced?.id });
  }
  for (const orphan of orphans) await supersedeDeadline(ctx, orphan);
  await planDispatches(ctx, { where: { caseId } });
}

function gives(expected: ExpectedDeadline, deadline: Deadline): boolean {
  const source = expected.sourceKind === 'submission' ? deadline.submissionId : deadline.noticeId;

  return deadline.rule === expected.rule.id && source === expected.sourceId;
}

/** The words of an explanation may be improved; only another date or another rule makes another deadline. */
function says(deadline: Deadline, computed: ComputedDeadline, expected: ExpectedDeadline): boolean {
  return (
    toCivil(deadline.legalOn) === computed.legal &&
    toCivil(deadline.safeOn) === computed.safe &&
    toCivil(deadline.startsOn) === expected.start &&
    deadline.ruleVersion === expected.rule.version
  );
}
