import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { prose } from '../fields.ts';
import { lockPerson } from './lock-person.ts';

export const PlaceHold = z
  .strictObject({ reason: prose(2_000).pipe(z.string().min(1, 'must not be empty')) })
  .meta({ id: 'PlaceHold' });

/** Keeps a person from being erased until the hold is lifted. `conflict` when one stands, or nothing is left to keep. */
export async function placeHold(
  ctx: FirmContext,
  input: { readonly personId: string; readonly reason: string },
): Promise<{ id: string }> {
  const placedBy = requirePermission(ctx, 'holds.manage');
  const { erasure } = await lockPerson(ctx, input.personId);
  if (erasure === 'erased') throw new AppError('conflict', 'The person was erased');
  const standing = await ctx.tx.legalHold.count({
    where: { personId: input.personId, liftedAt: null },
  });
  if (standing > 0) throw new AppError('conflict', 'The person is under a legal hold already');
  const hold = await ctx.tx.legalHold.create({
    data: { personId: input.personId, reason: input.reason, placedBy },
    select: { id: true },
  });
  await writeAudit(ctx, {
    action: 'person.held',
    subjectType: 'person',
    subjectId: input.personId,
    data: { holdId: hold.id },
  });

  return hold;
}
