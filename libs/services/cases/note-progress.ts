import type { CivilDate } from '#domain/calendar/civil-date';
import type { FirmContext } from '#db/with-firm';
import { fromCivil, toCivil } from '#db/civil';
import { AppError, notFound } from '#platform/errors';
import type { causesOfWaiting } from './case-view.ts';

type Matter = { readonly id: string; readonly personId: string; readonly progressOn: Date };

/** The case, locked until the transaction ends, so that its facts change one at a time. */
export async function requireOpenCase(ctx: FirmContext, id: string): Promise<Matter> {
  await ctx.sql('SELECT FROM cases WHERE firm_id = $1 AND id = $2 FOR NO KEY UPDATE', [
    ctx.firmId,
    id,
  ]);
  const matter = await ctx.tx.case.findFirst({ where: { id } });
  if (!matter) throw notFound('Case');
  if (matter.status === 'closed')
    throw new AppError('conflict', 'The case is closed; reopen it first');

  return matter;
}

/** Something real happened: the case moved on that day, and its next step is now what the deadlines say. */
export async function noteProgress(
  ctx: FirmContext,
  matter: Matter,
  progress: { readonly on: CivilDate; readonly waitingOn: (typeof causesOfWaiting)[number] },
): Promise<void> {
  const isLatest = progress.on >= toCivil(matter.progressOn);
  await ctx.tx.case.updateMany({
    where: { id: matter.id },
    data: {
      waitingOn: progress.waitingOn,
      nextStep: null,
      nextStepOn: null,
      ...(isLatest && { progressOn: fromCivil(progress.on) }),
      version: { increment: 1 },
    },
  });
}
