import type { FirmContext } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { findMember } from './find-member.ts';

/** Says under which professional card a member signs letters, or that there is none. Returns the version they then have. */
export async function setLawyerCard(
  ctx: FirmContext,
  input: { readonly id: string; readonly version: number; readonly lawyerCard: string | null },
): Promise<number> {
  requirePermission(ctx, 'members.manage');
  const { id, version, lawyerCard } = input;
  const before = await findMember(ctx, id);
  if (before.lawyerCard === lawyerCard) return version;
  const [changed] = await ctx.sql<{ version: number }>(
    `UPDATE memberships SET lawyer_card = $3, version = version + 1
     WHERE firm_id = $1 AND user_id = $2 AND version = $4 RETURNING version`,
    [ctx.firmId, id, lawyerCard, version],
  );
  if (!changed) throw new AppError('conflict', 'The member was changed by somebody else');
  await writeAudit(ctx, {
    action: 'member.card_set',
    subjectType: 'user',
    subjectId: id,
    data: { isSet: lawyerCard !== null },
  });

  return changed.version;
}
