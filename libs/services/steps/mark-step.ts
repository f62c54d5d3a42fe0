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

/** `on`: the day on which it was done, or on which it turned out not to be needed; today when it is not said. */
export const MarkStep = z
  .strictObject({ on: CivilDay.optional(), wasNeeded: z.boolean().default(true) })
  .meta({ id: 'MarkStep' });

type Step = { readonly caseId: string; readonly step: string };
type Mark = { readonly on: CivilDate; readonly wasNeeded: boolean };

/**
 * A step of the playbook was done, or the case does not need it. What comes before it need not be: what happened,
 * happened.
 */
export async function markStep(
  ctx: FirmContext,
  input: Step & z.input<typeof MarkStep>,
): Promise<void> {
  const on = input.on === undefined ? today(ctx.clock) : civilDate(input.on);
  if (on > today(ctx.clock)) throw invalidField('on', 'must not lie in the future');
  if (on < '2000-01-01') throw invalidField('on', 'must not lie before the year 2000');
  await setStep(ctx, input, { on, wasNeeded: input.wasNeeded ?? true });
}

/** A step was not done after all. */
export async function clearStep(ctx: FirmContext, input: Step): Promise<void> {
  await setStep(ctx, input, null);
}

async function setStep(ctx: FirmContext, { caseId, step }: Step, mark: Mark | null): Promise<void> {
  const userId = requirePermission(ctx, 'files.write');
  const matter = await requireOpenCase(ctx, caseId);
  const playbook = playbookOfCase({ ...matter, overlay: matter.overlay?.content });
  const marked = playbook?.steps.find(({ id }) => id === step);
  if (!playbook || !marked) throw notFound('Step');
  const marks = await ctx.tx.caseStep.findMany({ where: { caseId } });
  const before = marks.find((each) => each.step === step);
  const doneOn = mark && fromCivil(mark.on);
  const wasNeeded = mark?.wasNeeded ?? true;
  const isSameDay = before?.doneOn?.getTime() === doneOn?.getTime();
  if (isSameDay && (before?.wasNeeded ?? true) === wasNeeded) return;

  await ctx.tx.caseStep.upsert({
    where: { firmId_caseId_step: { firmId: ctx.firmId, caseId, step } },
    create: { caseId, step, doneOn, wasNeeded, doneBy: userId },
    update: { doneOn, wasNeeded, doneBy: userId },
  });
  const done = marks.filter((each) => each.doneOn && each.step !== step).map((each) => each.step);
  const next = nextUndoneStep(playbook, new Set(mark ? [...done, step] : done));
  await ctx.tx.case.updateMany({
    where: { id: caseId },
    data: { playbookStep: next?.id ?? null, version: { increment: 1 } },
  });
  const told = toldOf(mark);
  await writeTimeline(ctx, {
    caseId,
    kind: told.kind,
    happenedOn: mark?.on ?? today(ctx.clock),
    data: { step, playbook: playbook.id, ...(marked.isOwn && { own: marked.text.pt }) },
  });
  await writeAudit(ctx, {
    action: told.action,
    subjectType: 'case',
    subjectId: caseId,
    data: { step, on: mark?.on ?? null },
  });
}

function toldOf(mark: Mark | null) {
  if (!mark) return { kind: 'step_undone', action: 'case.step_undone' } as const;

  return mark.wasNeeded
    ? ({ kind: 'step_done', action: 'case.step_done' } as const)
    : ({ kind: 'step_skipped', action: 'case.step_skipped' } as const);
}
