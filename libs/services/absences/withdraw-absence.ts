import type { FirmContext } from '#db/with-firm';
import { AppError, notFound } from '#platform/errors';
import { can, requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';

/** Takes an absence back, one's own or as an admin: from the next message on they are written to again. It stays on record. */
export async function withdrawAbsence(ctx: FirmContext, id: string): Promise<void> {
  const userId = requirePermission(ctx, 'absences.set');
  const absence = await ctx.tx.absence.findFirst({ where: { id } });
  if (!absence) throw notFound('Absence');
  if (absence.memberId !== userId && !can(ctx, 'members.manage')) {
    throw new AppError('forbidden', 'Only an admin withdraws the absence of somebody else');
  }
  const { count } = await ctx.tx.absence.updateMany({
    where: { id, withdrawnAt: null },
    data: { withdrawnAt: ctx.clock.now() },
  });
  if (count === 0) throw new AppError('conflict', 'The absence is withdrawn already');
  await writeAudit(ctx, {
    action: 'absence.withdrawn',
    subjectType: 'absence',
    subjectId: id,
    data: { memberId: absence.memberId },
  });
}
