import type { FirmContext } from '#db/with-firm';
import { fromCivil } from '#db/civil';
import { writeAudit } from '../audit/write-audit.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';
import type { DateByLaw } from './compute-by-law.ts';
import type { ExpectedTerm } from './read-case-facts.ts';
import { writeTraces } from './write-traces.ts';

/** Writes a computed date with everything that explains it, and links the one it replaces. */
export async function setDeadline(
  ctx: FirmContext,
  input: {
    readonly caseId: string;
    readonly term: ExpectedTerm;
    readonly date: DateByLaw;
    readonly replaces: string | undefined;
  },
): Promise<void> {
  const { caseId, term, date, replaces } = input;
  await writeTraces(ctx, [date]);
  const deadline = await ctx.tx.deadline.create({
    data: {
      caseId,
      submissionId: term.sourceKind === 'submission' ? term.sourceId : null,
      noticeId: term.sourceKind === 'notice' ? term.sourceId : null,
      dayId: term.sourceKind === 'day' ? term.sourceId : null,
      officeId: term.officeId,
      rule: date.rule.id,
      ruleVersion: date.rule.version,
      startsOn: fromCivil(term.facts.start),
      legalOn: fromCivil(date.legal),
      safeOn: fromCivil(date.safe),
      internalOn: fromCivil(date.internal),
      reachFrom: fromCivil(date.reach.from),
      reachUntil: fromCivil(date.reach.until),
      endsFrom: fromCivil(date.reach.endsFrom),
      endsUntil: fromCivil(date.reach.endsUntil),
      traceHash: date.hash,
    },
    select: { id: true },
  });
  if (replaces) {
    await ctx.tx.deadline.updateMany({
      where: { id: replaces },
      data: { supersededBy: deadline.id },
    });
  }
  const dates = { legalOn: date.legal, safeOn: date.safe, rule: date.rule.id };
  await writeTimeline(ctx, {
    caseId,
    kind: 'deadline_set',
    happenedOn: today(ctx.clock),
    data: { deadlineId: deadline.id, ...dates },
  });
  await writeAudit(ctx, {
    action: 'deadline.set',
    subjectType: 'deadline',
    subjectId: deadline.id,
    data: { caseId, ...dates, traceHash: date.hash, replaces: replaces ?? null },
  });
}
