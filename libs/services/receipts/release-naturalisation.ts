import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { prose } from '../fields.ts';
import { lockPerson } from '../privacy/lock-person.ts';
import { findHold } from './find-hold.ts';

export const ReleaseNaturalisation = z
  .strictObject({ reason: prose(2_000).pipe(z.string().min(1, 'must not be empty')) })
  .meta({ id: 'ReleaseNaturalisation' });

/**
 * A lawyer lifts what holds the naturalisation of a person, for a reason that stays on record. What is found wrong later
 * holds it again. `conflict` when nothing holds it.
 */
export async function releaseNaturalisation(
  ctx: FirmContext,
  input: { readonly personId: string; readonly reason: string },
): Promise<{ id: string }> {
  const releasedBy = requirePermission(ctx, 'deadlines.decide');
  const { personId, reason } = input;
  await lockPerson(ctx, personId);
  const hold = await findHold(ctx, personId);
  if (!hold) throw new AppError('conflict', 'Nothing holds the naturalisation of this person');
  const release = await ctx.tx.naturalisationRelease.create({
    data: { personId, reason, releasedBy },
    select: { id: true },
  });
  const { caseId, receiptCheckId } = hold;
  await writeAudit(ctx, {
    action: 'naturalisation.released',
    subjectType: 'person',
    subjectId: personId,
    data: {
      releaseId: release.id,
      ...(caseId && { caseId }),
      ...(receiptCheckId && { receiptCheckId }),
    },
  });

  return release;
}
