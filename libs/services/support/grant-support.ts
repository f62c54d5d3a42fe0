import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { invalidField } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { line } from '../fields.ts';

const mostHours = 72;
const hour = 3_600_000;

const Instant = z.iso.datetime({ offset: true });

/** `from`: now when it is left out. */
export const GrantSupport = z
  .strictObject({ reason: line(500), from: Instant.optional(), until: Instant })
  .meta({ id: 'GrantSupport' });

/**
 * Lets the platform's operator read the firm for at most 72 hours. Names `from` when it is past, `until` when it is not
 * after it or too late.
 */
export async function grantSupport(
  ctx: FirmContext,
  input: z.infer<typeof GrantSupport>,
): Promise<{ id: string }> {
  const grantedBy = requirePermission(ctx, 'support.grant');
  const now = ctx.clock.now();
  const startsAt = input.from === undefined ? now : new Date(input.from);
  const endsAt = new Date(input.until);
  if (startsAt < now) throw invalidField('from', 'must not be in the past');
  if (endsAt <= startsAt) throw invalidField('until', 'must be after the beginning');
  if (endsAt.getTime() - startsAt.getTime() > mostHours * hour) {
    throw invalidField('until', `must be within ${mostHours} hours of the beginning`);
  }
  const { id } = await ctx.tx.supportGrant.create({
    data: { reason: input.reason, startsAt, endsAt, grantedBy },
    select: { id: true },
  });
  await writeAudit(ctx, {
    action: 'support.granted',
    subjectType: 'support_grant',
    subjectId: id,
    data: { from: startsAt.toISOString(), until: endsAt.toISOString() },
  });

  return { id };
}
