import type { CaseEvent } from '#domain/cases/life-cycle';
import { causeIn, type Cause } from '#domain/cases/waiting';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { FirmContext } from '#db/with-firm';
import { fromCivil, toCivil } from '#db/civil';
import { AppError, notFound } from '#platform/errors';
import { lockCase } from './lock-case.ts';
import { moveCase, type Move } from './move-case.ts';
import { noteWaiting } from './note-waiting.ts';

type Matter = {
  readonly id: string;
  readonly personId: string;
  readonly progressOn: Date;
  readonly nextStep: string | null;
  readonly version: number;
  readonly stage: string;
  readonly hindrance: string | null;
  readonly playbook: string;
  readonly playbookVersion: number;
  readonly playbookStep: string | null;
  readonly overlayVersion: number | null;
  readonly overlay: { readonly content: unknown } | null;
};

/** The case, locked until the transaction ends, so that its facts change one at a time. */
export async function requireOpenCase(ctx: FirmContext, id: string): Promise<Matter> {
  await lockCase(ctx, id);
  const matter = await ctx.tx.case.findFirst({ where: { id }, include: { overlay: true } });
  if (!matter) throw notFound('Case');
  if (matter.status === 'closed')
    throw new AppError('conflict', 'The case is closed; reopen it first');

  return matter;
}

/**
 * Something real happened: the case moved on that day, and waits for whoever its stage says, else for `waitingOn`. What
 * was filed also finishes what the firm had set as its next step. Returns what the timeline says beside the fact.
 */
export async function noteProgress(
  ctx: FirmContext,
  matter: Matter,
  progress: {
    readonly on: CivilDate;
    /** What it is: something filed, something received, or an event that is neither. */
    readonly by: 'submission' | 'notice' | 'event';
    readonly events: readonly CaseEvent[];
    readonly waitingOn: Cause;
  },
): Promise<Move['told'] & { readonly doneStep: string | null }> {
  const { state, told } = await moveCase(ctx, matter, progress.events);
  const isStepDone = progress.by === 'submission';
  const cause = state ? causeIn(state) : progress.waitingOn;
  await noteWaiting(ctx, { caseId: matter.id, since: progress.on, cause: cause ?? null });
  // Opening a file is no progress: the first fact counts even when it lies before that day.
  const filed = await ctx.tx.submission.count({ where: { caseId: matter.id } });
  const received = await ctx.tx.notice.count({ where: { caseId: matter.id } });
  const isFirst = progress.by !== 'event' && filed + received === 1;
  const isLatest = isFirst || progress.on >= toCivil(matter.progressOn);
  await ctx.tx.case.updateMany({
    where: { id: matter.id },
    data: {
      ...(cause && { waitingOn: cause }),
      ...(isStepDone && { nextStep: null, nextStepOn: null }),
      ...(isLatest && { progressOn: fromCivil(progress.on) }),
      version: { increment: 1 },
    },
  });

  return { ...told, doneStep: isStepDone ? matter.nextStep : null };
}
