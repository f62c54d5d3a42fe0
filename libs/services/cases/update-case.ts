import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { fromCivil } from '#db/civil';
import { causesOfWaiting } from '#domain/cases/waiting';
import { civilDate } from '#domain/calendar/civil-date';
import { AppError, notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { leaveWord } from '../outbox/leave-word.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';
import { noteWaiting } from './note-waiting.ts';
import { namePeople } from './named-people.ts';
import { NextStep } from './next-step.ts';
import { partyLocations } from './party-locations.ts';
import { requireLawyer, requireOwner } from './require-team.ts';

const Cause = z.enum(causesOfWaiting);

/** The fields to change; `null` takes back the firm's own next step, or what was said about the party's home. */
export const UpdateCase = z
  .strictObject({
    ownerId: z.uuid().optional(),
    lawyerId: z.uuid().optional(),
    waitingOn: z.enum(causesOfWaiting).optional(),
    partyLocation: z.enum(partyLocations).nullable().optional(),
    nextStep: NextStep.nullable().optional(),
    status: z.enum(['open', 'closed']).optional(),
  })
  .meta({ id: 'UpdateCase' });

/** Changes a case as it was at `version`; `conflict` when somebody changed it since. */
export async function updateCase(
  ctx: FirmContext,
  input: {
    readonly id: string;
    readonly version: number;
    readonly changes: z.infer<typeof UpdateCase>;
  },
): Promise<void> {
  requirePermission(ctx, 'files.write');
  const { nextStep, ownerId, lawyerId, waitingOn, partyLocation } = input.changes;
  const current = await ctx.tx.case.findFirst({ where: { id: input.id } });
  if (!current) throw notFound('Case');
  const status = input.changes.status === current.status ? undefined : input.changes.status;
  const fields = Object.keys(input.changes);
  if (fields.length === 0) return;
  // A case that is opened again may name somebody who has left since.
  const owner = ownerId ?? (status === 'open' ? current.ownerId : undefined);
  const lawyer = lawyerId ?? (status === 'open' ? current.lawyerId : undefined);
  if (owner) await requireOwner(ctx, owner);
  if (lawyer) await requireLawyer(ctx, lawyer);
  if (status === 'closed') await requireNothingOpen(ctx, input.id);

  // A hand-over of a restricted case lets somebody in and nobody out: that is a decision of its own.
  if (current.isRestricted && (ownerId ?? lawyerId)) {
    await namePeople(ctx, { caseId: input.id, people: [current.ownerId, current.lawyerId] });
  }
  const day = today(ctx.clock);
  const updated = await ctx.tx.case.updateMany({
    where: { id: input.id, version: input.version },
    data: {
      ...(ownerId && { ownerId }),
      ...(lawyerId && { lawyerId }),
      ...(waitingOn && { waitingOn }),
      ...(partyLocation !== undefined && { partyLocation }),
      ...(nextStep !== undefined && {
        nextStep: nextStep?.text ?? null,
        nextStepOn: nextStep ? fromCivil(civilDate(nextStep.on)) : null,
      }),
      ...(status && { status, closedOn: status === 'closed' ? fromCivil(day) : null }),
      version: { increment: 1 },
    },
  });
  if (updated.count === 0) {
    throw new AppError(
      'conflict',
      `The case was changed by somebody else (version ${current.version})`,
    );
  }
  await writeTimeline(ctx, {
    caseId: input.id,
    kind: status === 'closed' ? 'case_closed' : 'case_updated',
    happenedOn: day,
    data: { fields: fields.join(', ') },
  });
  await writeAudit(ctx, {
    action: 'case.updated',
    subjectType: 'case',
    subjectId: input.id,
    data: { fields },
  });
  const cause = status === 'closed' ? null : (waitingOn ?? (status && current.waitingOn));
  if (cause !== undefined) {
    await noteWaiting(ctx, { caseId: input.id, since: day, cause: Cause.nullable().parse(cause) });
  }
  // Where the party lives moves the terms of the party (CPA 88).
  const isMoved = partyLocation !== undefined && partyLocation !== current.partyLocation;
  if (isMoved) await leaveWord(ctx, 'case.facts_changed', input.id);
}

/** A case with an open legal date, or one still to be worked out, cannot be closed: each is first done, with proof. */
async function requireNothingOpen(ctx: FirmContext, caseId: string): Promise<void> {
  // Before the dates, not after: the worker sets them and marks the event as handled in one transaction.
  const unsettled = await ctx.tx.outbox.count({ where: { subjectId: caseId, handledAt: null } });
  if (unsettled > 0) {
    throw new AppError(
      'conflict',
      'The deadlines of the case are still being worked out; try again in a moment',
    );
  }
  const open = await ctx.tx.deadline.count({ where: { caseId, status: 'open' } });
  if (open > 0) {
    throw new AppError(
      'conflict',
      `The case still has ${open} open deadline(s); complete them first`,
    );
  }
}
