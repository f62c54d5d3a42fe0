import type { FirmContext } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { changeMember } from './change-member.ts';
import { findMember } from './find-member.ts';

/** Somebody comes back, in the role they had and without the work they handed over. */
export async function reactivateMember(ctx: FirmContext, id: string): Promise<void> {
  requirePermission(ctx, 'members.manage');
  const { isActive } = await findMember(ctx, id);
  if (isActive) throw new AppError('conflict', 'The member is active');
  await changeMember(ctx, { id, isActive: true });
  await writeAudit(ctx, { action: 'member.reactivated', subjectType: 'user', subjectId: id });
}
