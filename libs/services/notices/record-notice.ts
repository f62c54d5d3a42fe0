import { z } from 'zod';
import { channels, kindsWithReplyDays, noticeKinds, outcomes } from '#domain/playbooks/playbook';
import { civilDate } from '#domain/calendar/civil-date';
import { eventsOfNotice } from '#domain/cases/events-of';
import type { FirmContext } from '#db/with-firm';
import { fromCivil } from '#db/civil';
import { invalidField } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { casesInLine } from '../cases/cases-in-line.ts';
import { stateOf } from '../cases/move-case.ts';
import { noteProgress, requireOpenCase } from '../cases/note-progress.ts';
import { CivilDay, line, optionalCivil, prose } from '../fields.ts';
import { leaveWord } from '../outbox/leave-word.ts';
import { indexCase } from '../people/index-person.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';

export const RecordNotice = z
  .strictObject({
    kind: z.enum(noticeKinds),
    channel: z.enum(channels),
    receivedOn: CivilDay,
    /** Registration of the letter, or the day on which the message was sent. */
    sentOn: CivilDay.optional(),
    /** Working days to reply, when the notice itself states them. */
    replyDays: z.int().min(1).max(365).optional(),
    /** How a decision ended the request. */
    outcome: z.enum(outcomes).optional(),
    reference: line(64).optional(),
    summary: prose(5_000).optional(),
  })
  .meta({ id: 'RecordNotice' });

/** Records what AIMA or a court sent. The worker then settles the deadlines that follow from it. */
export async function recordNotice(
  ctx: FirmContext,
  input: { readonly caseId: string; readonly notice: z.infer<typeof RecordNotice> },
): Promise<{ id: string }> {
  const userId = requirePermission(ctx, 'files.write');
  const { notice, caseId } = input;
  const receivedOn = civilDate(notice.receivedOn);
  if (receivedOn > today(ctx.clock)) throw invalidField('receivedOn', 'must not lie in the future');
  if (receivedOn < '2000-01-01')
    throw invalidField('receivedOn', 'must not lie before the year 2000');
  const sentOn = optionalCivil(notice.sentOn);
  if (sentOn !== undefined && sentOn > receivedOn) {
    throw invalidField('sentOn', 'must not lie after receivedOn');
  }
  if (sentOn !== undefined && sentOn < '2000-01-01')
    throw invalidField('sentOn', 'must not lie before the year 2000');
  if (notice.replyDays !== undefined && !kindsWithReplyDays.includes(notice.kind)) {
    throw invalidField('replyDays', `is counted only for: ${kindsWithReplyDays.join(', ')}`);
  }
  if (notice.outcome !== undefined && notice.kind !== 'decision') {
    throw invalidField('outcome', 'is said of a decision alone');
  }
  const matter = await requireOpenCase(ctx, caseId);

  const recorded = await ctx.tx.notice.create({
    data: {
      caseId,
      kind: notice.kind,
      channel: notice.channel,
      receivedOn: fromCivil(receivedOn),
      sentOn: sentOn === undefined ? null : fromCivil(sentOn),
      replyDays: notice.replyDays ?? null,
      outcome: notice.outcome ?? null,
      reference: notice.reference ?? null,
      summary: notice.summary ?? null,
      recordedBy: userId,
    },
    select: { id: true },
  });
  const { kind, outcome } = notice;
  const { doneStep: _none, ...told } = await noteProgress(ctx, matter, {
    on: receivedOn,
    by: 'notice',
    events: eventsOfNotice({ kind, outcome }, stateOf(matter).stage),
    waitingOn: 'firm',
  });
  await indexCase(ctx, matter, [notice.reference]);
  await writeTimeline(ctx, {
    caseId,
    kind: 'notice_recorded',
    happenedOn: receivedOn,
    data: {
      noticeId: recorded.id,
      kind: notice.kind,
      reference: notice.reference ?? null,
      ...told,
    },
  });
  await writeAudit(ctx, {
    action: 'notice.recorded',
    subjectType: 'notice',
    subjectId: recorded.id,
    data: { caseId, kind: notice.kind, receivedOn },
  });
  await leaveWord(ctx, 'case.facts_changed', caseId);
  if (notice.kind === 'decision') {
    const { after } = await casesInLine(ctx, caseId);
    await leaveWord(ctx, 'case.facts_changed', ...after);
  }

  return recorded;
}
