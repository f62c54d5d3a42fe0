import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { fromCivil } from '#db/civil';
import { civilDate, type CivilDate } from '#domain/calendar/civil-date';
import { nextUndoneStep } from '#domain/playbooks/next-undone-step';
import { invalidField, notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { requireOpenCase } from '../cases/note-progress.ts';
import { CivilDay } from '../fields.ts';
import { playbookOfCase } from '../playbooks/playbook-of-case.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';

/** `on`: the day on which it was done, today when it is not said. */
export const MarkStep = z.strictObject({ on: CivilDay.optional() }).meta({ id: 'MarkStep' });

type Mark = { readonly caseId: string; readonly step: string };

/** A step of the playbook was done. What comes before it need not be: what happened, happened. */
export async function markStep(
  ctx: FirmContext,
  input: Mark & z.infer<typeof MarkStep>,
): Promise<void> {
  const on = input.on === undefined ? today(ctx.clock) : civilDate(input.on);
  if (on > today(ctx.clock)) throw invalidField('on', 'must not lie in the future');
  if (on < '2000-01-01') throw invalidField('on', 'must not lie before the year 2000');
  await setStep(ctx, input, on);
}

/** A step was not done after all. */
export async function clearStep(ctx: FirmContext, input: Mark): Promise<void> {
  await setStep(ctx, input, null);
}

async function setStep(
  ctx: FirmContext,
  { caseId, step }: Mark,
  on: CivilDate | null,
): Promise<void> {
  const userId = requirePermission(ctx, 'files.write');
  const matter = await requireOpenCase(ctx, caseId);
  const playbook = playbookOfCase({ ...matter, overlay: matter.overlay?.content });
  const marked = playbook?.steps.find(({ id }) => id === step);
  if (!playbook || !marked) throw notFound('Step');
  const marks = await ctx.tx.caseStep.findMany({ where: { caseId } });
  const before = marks.find((mark) => mark.step === step)?.doneOn ?? null;
  const doneOn = on && fromCivil(on);
  if (before?.getTime() === doneOn?.getTime()) return;

  await ctx.tx.caseStep.upsert({
    where: { firmId_caseId_step: { firmId: ctx.firmId, caseId, step } },
    create: { caseId, step, doneOn, doneBy: userId },
    update: { doneOn, doneBy: userId },
  });
  const done = marks.filter((mark) => mark.doneOn && mark.step !== step).map((mark) => mark.step);
  const next = nextUndoneStep(playbook, new Set(on ? [...done, step] : done));
  await ctx.tx.case.updateMany({
    where: { id: caseId },
    data: { playbookStep: next?.id ?? null, version: { increment: 1 } },
  });
  await writeTimeline(ctx, {
    caseId,
    kind: on ? 'step_done' : 'step_undone',
    happenedOn: on ?? today(ctx.clock),
    data: { step, playbook: playbook.id, ...(marked.isOwn && { own: marked.text.pt }) },
  });
  await writeAudit(ctx, {
    action: on ? 'case.step_done' : 'case.step_undone',
    subjectType: 'case',
    subjectId: caseId,
    data: { step, on },
  });
}
