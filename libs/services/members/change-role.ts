import { asService, type FirmContext, type Role } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { requirePermission, rolesWith } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { changeMember } from './change-member.ts';
import { readDesk, type Desk } from './desk.ts';
import { findMember } from './find-member.ts';
import { lockMembers } from './lock-members.ts';

/**
 * Gives a colleague another role, as they were at `version`; it holds from their next request on. `conflict` when they
 * still have work that the new role may not do: it is handed over first.
 */
export async function changeRole(
  ctx: FirmContext,
  input: { readonly id: string; readonly version: number; readonly role: Role },
): Promise<void> {
  requirePermission(ctx, 'members.manage');
  await lockMembers(ctx, 'changing');
  const before = await findMember(ctx, input.id);
  if (before.role === input.role) return;
  await changeMember(ctx, input);
  if (before.isActive) refuseUnfit(await asService(ctx, () => readDesk(ctx, input.id)), input.role);
  await writeAudit(ctx, {
    action: 'member.role_changed',
    subjectType: 'user',
    subjectId: input.id,
    data: { from: before.role, to: input.role },
  });
}

function refuseUnfit({ ownedCases, ledCases, alerts }: Desk, role: Role): void {
  const isUnfit =
    (ownedCases > 0 && !rolesWith('files.write').includes(role)) ||
    (ledCases > 0 && role !== 'lawyer') ||
    (alerts > 0 && !rolesWith('deadlines.decide').includes(role));
  if (!isUnfit) return;
  throw new AppError(
    'conflict',
    'The member still has cases or alerts that the new role may not have; hand them over first',
  );
}
