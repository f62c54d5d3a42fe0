import type { FirmContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { lockMembers } from '../members/lock-members.ts';
import { writeInvitation } from './write-invitation.ts';

/** Sends an open invitation again, with a new link and the time from the beginning; the old link is dead. */
export async function resendInvitation(ctx: FirmContext, id: string): Promise<void> {
  requirePermission(ctx, 'members.manage');
  await lockMembers(ctx, 'changing');
  await writeInvitation(ctx, id);
  await writeAudit(ctx, { action: 'invitation.resent', subjectType: 'invitation', subjectId: id });
}
