import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { AppError, invalidField } from '#platform/errors';
import { newToken, sha256 } from '#platform/tokens';
import { can, permissionNames } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { line } from '../fields.ts';
import { tokenPrefix } from './read-token.ts';

export const CreateToken = z
  .strictObject({
    name: line(100),
    permissions: z.array(z.enum(permissionNames)).min(1).max(permissionNames.length),
    /** How long it lives. */
    days: z.int().min(1).max(365),
  })
  .meta({ id: 'CreateToken' });

export const NewTokenView = z
  .object({
    id: z.uuid(),
    /** Shown this once. */
    token: z.string(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'NewToken' });

/**
 * Lets a program do in the firm some of what its maker may. The token is kept nowhere but with whoever asked for it.
 * Names `permissions` when the maker has not got one of them.
 */
export async function createToken(
  ctx: FirmContext,
  { name, permissions, days }: z.infer<typeof CreateToken>,
): Promise<z.infer<typeof NewTokenView>> {
  const { userId } = ctx;
  if (!userId) throw new AppError('forbidden', 'A token needs somebody who answers for it');
  if (!permissions.every((permission) => can(ctx, permission)))
    throw invalidField('permissions', 'must be some of your own');
  const token = `${tokenPrefix}${newToken()}`;
  const expiresAt = new Date(ctx.clock.now().getTime() + days * 86_400_000);
  const chosen = [...new Set(permissions)].toSorted();
  const { id } = await ctx.tx.apiToken.create({
    data: { userId, name, permissions: chosen, tokenHash: sha256(token), expiresAt },
    select: { id: true },
  });
  await writeAudit(ctx, {
    action: 'token.created',
    subjectType: 'api_token',
    subjectId: id,
    data: { permissions: chosen, expiresAt: expiresAt.toISOString() },
  });

  return { id, token, expiresAt: expiresAt.toISOString() };
}
