import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { AppError, notFound } from '#platform/errors';
import { can, requirePermission } from '../access/permissions.ts';
import { lockCase } from '../cases/lock-case.ts';
import { lockPlanning } from '../dispatches/lock-planning.ts';
import { line } from '../fields.ts';
import { closeDeadline } from './close-deadline.ts';

export const CompleteDeadline = z
  .strictObject({
    /** What proves it: a reference, a registration number, who confirmed what. */
    proof: line(500),
  })
  .meta({ id: 'CompleteDeadline' });

/** Closes a deadline with its proof. A legal date is never deleted, and one that escalated is closed by a decider. */
export async function completeDeadline(
  ctx: FirmContext,
  input: { readonly id: string; readonly proof: string },
): Promise<void> {
  const userId = requirePermission(ctx, 'files.write');
  const found = await ctx.tx.deadline.findFirst({ where: { id: input.id } });
  if (!found) throw notFound('Deadline');
  await lockCase(ctx, found.caseId);
  await lockPlanning(ctx);
  const deadline = await ctx.tx.deadline.findFirstOrThrow({ where: { id: input.id } });
  const called = await ctx.tx.alert.count({
    where: { deadlineId: deadline.id, acknowledgedAt: null },
  });
  // Silence does not end an escalation, and neither does somebody who may not decide.
  if (called > 0 && !can(ctx, 'deadlines.decide')) {
    throw new AppError(
      'forbidden',
      'The deadline has escalated: a lawyer or an admin completes it',
    );
  }
  await closeDeadline(ctx, deadline, { by: userId, proof: input.proof });
}
