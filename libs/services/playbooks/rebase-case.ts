import type { FirmContext } from '#db/with-firm';
import { nextUndoneStep } from '#domain/playbooks/next-undone-step';
import type { NewestFollowed } from './newest-followed.ts';

/** Of a case that is locked. */
export type RebasedCase = {
  readonly id: string;
  readonly playbookStep: string | null;
};

/**
 * Lets a case follow another version of its playbook. What was done of its steps stays done; its deadlines are settled
 * afterwards, by the worker or, for a preview, by the caller.
 */
export async function rebaseCase(
  ctx: FirmContext,
  { id, playbookStep }: RebasedCase,
  { playbook, overlayVersion }: NewestFollowed,
): Promise<void> {
  const marks = await ctx.tx.caseStep.findMany({ where: { caseId: id, doneOn: { not: null } } });
  const next = nextUndoneStep(playbook, new Set(marks.map(({ step }) => step)));
  // Of a case without a step and without marks nobody has said how far it is: it is not sent back to the first step.
  const isUnsaid = playbookStep === null && marks.length === 0;
  await ctx.tx.case.updateMany({
    where: { id },
    data: {
      playbookVersion: playbook.version,
      overlayVersion,
      playbookStep: isUnsaid ? null : (next?.id ?? null),
      version: { increment: 1 },
    },
  });
}
