import type { FirmContext } from '#db/with-firm';
import { fromCivil } from '#db/civil';
import type { ComputedDeadline } from '#domain/deadlines/compute-deadline';
import type { ExpectedDeadline } from '#domain/playbooks/expected-deadlines';
import { writeAudit } from '../audit/write-audit.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';
import { traceHash } from './trace-hash.ts';

/** Writes a computed date with everything that explains it, and links the one it replaces. */
export async function setDeadline(
  ctx: FirmContext,
  input: {
    readonly caseId: string;
    readonly expected: ExpectedDeadline;
    readonly computed: ComputedDeadline;
    readonly replaces: string | undefined;
  },
): Promise<void> {
  const { caseId, expected, computed, replaces } = input;
  const hash = traceHash(computed.trace);
  const deadline = await ctx.tx.deadline.create({
    data: {
      caseId,
      submissionId: expected.sourceKind === 'submission' ? expected.sourceId : null,
      noticeId: expected.sourceKind === 'notice' ? expected.sourceId : null,
      rule: expected.rule.id,
      ruleVersion: expected.rule.version,
      startsOn: fromCivil(expected.start),
      legalOn: fromCivil(computed.legal),
      safeOn: fromCivil(computed.safe),
      // jsonb keeps plain JSON only; the round trip drops nothing, for a trace is plain JSON.
      trace: JSON.parse(JSON.stringify(computed.trace)),
      traceHash: hash,
    },
    select: { id: true },
  });
  if (replaces) {
    await ctx.tx.deadline.updateMany({
      where: { id: replaces },
      data: { supersededBy: deadline.id },
    });
  }
  const dates = { legalOn: computed.legal, safeOn: computed.safe, rule: expected.rule.id };
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
    data: { caseId, ...dates, traceHash: hash, replaces: replaces ?? null },
  });
}
