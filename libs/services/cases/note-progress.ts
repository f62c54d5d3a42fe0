import type { Cause } from '#domain/cases/waiting';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { FirmContext } from '#db/with-firm';
import { fromCivil, toCivil } from '#db/civil';
import { AppError, notFound } from '#platform/errors';
import { lockCase } from './lock-case.ts';

type Matter = {
  readonly id: string;
  readonly personId: string;
  readonly progressOn: Date;
  readonly nextStep: string | null;
  readonly version: number;
};

/** The case, locked until the transaction ends, so that its facts change one at a time. */
export async function requireOpenCase(ctx: FirmContext, id: string): Promise<Matter> {
  await lockCase(ctx, id);
  const matter = await ctx.tx.case.findFirst({ where: { id } });
  if (!matter) throw notFound('Case');
  if (matter.status === 'closed')
    throw new AppError('conflict', 'The case is closed; reopen it first');

  return matter;
}

/**
 * Something real happened: the case moved on that day. Filing something also finishes what the firm had set as its next
 * step; the finished step is returned, so that it is not lost.
 */
export async function noteProgress(
  ctx: FirmContext,
  matter: Matter,
  progress: {
    readonly on: CivilDate;
    readonly waitingOn: Cause;
    readonly isStepDone: boolean;
  },
): Promise<string | null> {
  // Opening a file is no progress: the first fact counts even when it lies before that day.
  const filed = await ctx.tx.submission.count({ where: { caseId: matter.id } });
  const received = await ctx.tx.notice.count({ where: { caseId: matter.id } });
  const isLatest = filed + received === 1 || progress.on >= toCivil(matter.progressOn);
  await ctx.tx.case.updateMany({
    where: { id: matter.id },
    data: {
      waitingOn: progress.waitingOn,
      ...(progress.isStepDone && { nextStep: null, nextStepOn: null }),
      ...(isLatest && { progressOn: fromCivil(progress.on) }),
      version: { increment: 1 },
    },
  });

  return progress.isStepDone ? matter.nextStep : null;
}
