import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { AppError, notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { prose } from '../fields.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';

export const EnterCase = z.strictObject({ reason: prose(2_000) }).meta({ id: 'EnterCase' });

/**
 * An admin lets themselves into a case that is restricted to others, for a reason that stays on record. Its lawyer is
 * told at once. `conflict` when they see the case already.
 */
export async function enterCase(
  ctx: FirmContext,
  input: { readonly id: string; readonly reason: string },
): Promise<void> {
  const userId = requirePermission(ctx, 'cases.enter');
  const seen = await ctx.tx.case.count({ where: { id: input.id } });
  if (seen > 0) throw new AppError('conflict', 'You see this case already');
  const [entry] = await ctx.sql<{ entered: boolean }>(
    'SELECT system.enter_restricted_case($1, $2) AS entered',
    [input.id, input.reason],
  );
  if (!entry?.entered) throw notFound('Case');

  const matter = await ctx.tx.case.update({
    where: { firmId_id: { firmId: ctx.firmId, id: input.id } },
    data: { version: { increment: 1 } },
  });
  await ctx.tx.dispatch.create({
    data: {
      kind: 'entry',
      caseId: matter.id,
      recipientId: matter.lawyerId,
      occurrenceKey: `entry ${matter.id} ${userId} ${matter.version}`,
    },
  });
  await writeTimeline(ctx, {
    caseId: matter.id,
    kind: 'case_entered',
    happenedOn: today(ctx.clock),
    data: { reason: input.reason },
  });
  await writeAudit(ctx, {
    action: 'case.entered',
    subjectType: 'case',
    subjectId: matter.id,
  });
}
