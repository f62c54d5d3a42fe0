import { z } from 'zod';
import { readReference } from '#domain/identifiers/read-reference';
import { wordCount } from '#domain/playbooks/note-text';
import { channels, filers, submissionKinds } from '#domain/playbooks/playbook';
import { eventsOfSubmission } from '#domain/cases/events-of';
import type { FirmContext } from '#db/with-firm';
import { fromCivil } from '#db/civil';
import { AppError, invalidField } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { stateOf } from '../cases/move-case.ts';
import { noteProgress, requireOpenCase } from '../cases/note-progress.ts';
import { line, prose } from '../fields.ts';
import { leaveWord } from '../outbox/leave-word.ts';
import { oddIn, warned } from '../people/identifier-warnings.ts';
import { indexCase } from '../people/index-person.ts';
import { sealValue } from '../sealing/seal-value.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { legalDay, today } from '../today.ts';
import { requireFileable } from './require-fileable.ts';
import { unstatedBy, unstatedWarning } from './unstated-by.ts';

export const RecordSubmission = z
  .strictObject({
    kind: z.enum(submissionKinds),
    channel: z.enum(channels),
    menuPath: z.array(line(200)).max(5).default([]),
    reference: line(64).optional(),
    /** When it was filed, with its offset; the day that counts is the one in Lisbon. */
    filedAt: z.iso.datetime({ offset: true }),
    filedBy: z.enum(filers).optional(),
    /** The submission that this one follows up. */
    followsId: z.uuid().optional(),
    /** The text as it was sent. Through contactenos it keeps to the limit of the form. */
    note: prose(20_000).optional(),
  })
  .meta({ id: 'RecordSubmission' });
type RecordSubmission = z.infer<typeof RecordSubmission>;

export const CreatedSubmission = z
  .object({
    id: z.uuid(),
    filedOn: z.iso.date(),
    /** A reference that looks odd, and what its procedure wants said and the note does not say: what was sent was sent. */
    ...warned,
  })
  .meta({ id: 'CreatedSubmission' });

/**
 * Records what was filed, with the note as it was sent. The worker then settles the deadlines that follow from it. Throws
 * AppError 'unprocessable' for a forbidden menu path, for a note over its limit and for one with fields left blank.
 */
export async function recordSubmission(
  ctx: FirmContext,
  input: { readonly caseId: string; readonly submission: RecordSubmission },
): Promise<z.infer<typeof CreatedSubmission>> {
  const userId = requirePermission(ctx, 'files.write');
  const { submission, caseId } = input;
  const filedAt = new Date(submission.filedAt);
  // In UTC, because a year far away has no civil day of ours.
  const year = filedAt.getUTCFullYear();
  if (year < 2000) throw invalidField('filedAt', 'must not lie before the year 2000');
  if (year > 2100 || legalDay(filedAt) > today(ctx.clock)) {
    throw invalidField('filedAt', 'must not lie in the future');
  }
  const filedOn = legalDay(filedAt);
  const matter = await requireOpenCase(ctx, caseId);
  requireFileable(matter, submission);
  await requireUsable(ctx, caseId, submission);
  const unstated = await unstatedBy(ctx, caseId, submission);

  const recorded = await ctx.tx.submission.create({
    data: {
      caseId,
      kind: submission.kind,
      channel: submission.channel,
      menuPath: submission.menuPath,
      reference: submission.reference ?? null,
      filedAt,
      filedOn: fromCivil(filedOn),
      filedBy: submission.filedBy ?? null,
      followsId: submission.followsId ?? null,
      noteWords: submission.note ? wordCount(submission.note) : null,
      recordedBy: userId,
    },
    select: { id: true },
  });
  await keepNote(ctx, recorded.id, submission.note);
  const told = await noteProgress(ctx, matter, {
    on: filedOn,
    events: eventsOfSubmission(submission.kind, stateOf(matter).stage),
    waitingOn: 'aima',
    by: 'submission',
  });
  await indexCase(ctx, matter, [submission.reference]);
  await writeTimeline(ctx, {
    caseId,
    kind: 'submission_recorded',
    happenedOn: filedOn,
    data: {
      submissionId: recorded.id,
      kind: submission.kind,
      channel: submission.channel,
      reference: submission.reference ?? null,
      ...(unstated.length > 0 && {
        playbook: matter.playbook,
        unstated: unstated.map(({ id }) => id).join(', '),
      }),
      ...told,
    },
  });
  await writeAudit(ctx, {
    action: 'submission.recorded',
    subjectType: 'submission',
    subjectId: recorded.id,
    data: { caseId, kind: submission.kind, channel: submission.channel, filedOn },
  });
  await leaveWord(ctx, 'case.facts_changed', caseId);

  return {
    id: recorded.id,
    filedOn,
    warnings: [
      ...oddIn('reference', submission.reference, readReference),
      ...unstated.map(({ says }) => unstatedWarning(says)),
    ],
  };
}

async function keepNote(ctx: FirmContext, id: string, note: string | undefined): Promise<void> {
  if (!note) return;
  const { sealed } = await sealValue(ctx, { field: 'sentNote', rowId: id }, note);
  await ctx.tx.submission.updateMany({ where: { id }, data: { note: sealed } });
}

async function requireUsable(
  ctx: FirmContext,
  caseId: string,
  input: RecordSubmission,
): Promise<void> {
  if (input.followsId) {
    const original = await ctx.tx.submission.findFirst({ where: { id: input.followsId, caseId } });
    if (!original) throw invalidField('followsId', 'is not a submission of this case');
  }
  if (!input.reference) return;

  const taken = await ctx.tx.submission.count({ where: { reference: input.reference } });
  if (taken > 0) {
    throw new AppError('conflict', 'This reference is already recorded in the firm', [
      { path: 'reference', message: 'is already recorded' },
    ]);
  }
}
