import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { FirmContext, ReadContext } from '#db/with-firm';
import { AppError, notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { Named, prose } from '../fields.ts';

export const RequestOffBoarding = z
  .strictObject({ reason: prose(2_000).pipe(z.string().min(1, 'must not be empty')) })
  .meta({ id: 'RequestOffBoarding' });

export const OffBoardingView = z
  .object({
    /** The request that stands; null when the firm stays. */
    request: z
      .object({
        id: z.uuid(),
        reason: z.string(),
        requestedBy: Named,
        requestedAt: z.iso.datetime(),
        /** From then on the operator may take the export and the rows. Two weeks, which the database counts. */
        dueAt: z.iso.datetime(),
      })
      .nullable(),
  })
  .meta({ id: 'OffBoarding' });

/** Asks for the firm to be exported and removed. `conflict` when it has asked already. */
export async function requestOffBoarding(
  ctx: FirmContext,
  { reason }: z.infer<typeof RequestOffBoarding>,
): Promise<{ id: string }> {
  const userId = requirePermission(ctx, 'privacy.manage');
  const id = randomUUID();
  const made = await ctx.sql(
    `INSERT INTO offboardings (firm_id, id, reason, requested_by) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING id`,
    [ctx.firmId, id, reason, userId],
  );
  if (made.length === 0) throw new AppError('conflict', 'The firm has asked to leave already');
  await writeAudit(ctx, {
    action: 'firm.off_boarding_requested',
    subjectType: 'firm',
    subjectId: ctx.firmId,
    data: { requestId: id },
  });

  return { id };
}

/** Takes the request back. `conflict` when that was done already. */
export async function cancelOffBoarding(ctx: FirmContext, id: string): Promise<void> {
  const userId = requirePermission(ctx, 'privacy.manage');
  const asked = await ctx.tx.offboarding.findFirst({ where: { id } });
  if (!asked) throw notFound('Request');
  const cancelled = await ctx.tx.offboarding.updateMany({
    where: { id, cancelledAt: null },
    data: { cancelledBy: userId, cancelledAt: ctx.clock.now() },
  });
  if (cancelled.count === 0) throw new AppError('conflict', 'The request was taken back already');
  await writeAudit(ctx, {
    action: 'firm.off_boarding_cancelled',
    subjectType: 'firm',
    subjectId: ctx.firmId,
    data: { requestId: id },
  });
}

export async function readOffBoarding(ctx: ReadContext): Promise<z.infer<typeof OffBoardingView>> {
  requirePermission(ctx, 'privacy.manage');
  const [found] = await ctx.sql<{
    id: string;
    reason: string;
    requestedBy: z.infer<typeof Named>;
    requestedAt: Date;
    dueAt: Date;
  }>(
    `SELECT o.id, o.reason, o.requested_at AS "requestedAt", o.requested_at + interval '14 days' AS "dueAt",
       json_build_object('id', u.id, 'name', u.name) AS "requestedBy"
     FROM offboardings o JOIN users u ON u.id = o.requested_by
     WHERE o.firm_id = $1 AND o.cancelled_at IS NULL`,
    [ctx.firmId],
  );

  return {
    request: found
      ? {
          ...found,
          requestedAt: found.requestedAt.toISOString(),
          dueAt: found.dueAt.toISOString(),
        }
      : null,
  };
}
