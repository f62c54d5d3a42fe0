import { z } from 'zod';
import type { Database } from '#db/database';
import { findLink } from '#db/letters';
import { withFirm } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { hashPassword } from '#platform/passwords';
import { sha256 } from '#platform/tokens';
import { writeAudit } from '../audit/write-audit.ts';
import { LinkToken } from '../fields.ts';
import { attempt } from './attempts.ts';
import { NewPassword, refuseGuessable } from './change-password.ts';
import type { Visit } from './visit.ts';

export const ResetPassword = z
  .strictObject({ token: LinkToken, password: NewPassword })
  .meta({ id: 'ResetPassword' });

/**
 * Sets a new password by the link that was mailed, once. It ends every session of its owner and opens none: a second
 * factor is asked for as ever. A link that was used, replaced or is too old is not found.
 */
export async function resetPassword(
  database: Database,
  input: z.infer<typeof ResetPassword> & { readonly visit: Visit },
): Promise<void> {
  const { password, visit } = input;
  const hash = sha256(input.token);
  const firms = await attempt(
    database,
    { of: { kind: 'token', account: hash }, visit },
    async () => {
      const found = await findLink(database, hash, 'reset');
      if (found.length === 0) throw notFound('Link');

      return found;
    },
  );
  const [owner] = firms;
  if (!owner) throw notFound('Link');
  const context = [owner.email, owner.name, ...firms.map((firm) => firm.firm_name)];
  refuseGuessable(password, { field: 'password', context });
  const passwordHash = await hashPassword(password);
  const { requestId } = visit;
  const actor = {
    firmId: owner.firm_id,
    userId: owner.user_id,
    role: 'system',
    requestId,
  } as const;
  await withFirm(database, actor, async (ctx) => {
    const [outcome] = await ctx.sql<{ isSet: boolean }>(
      'SELECT system.reset_password($1, $2) AS "isSet"',
      [hash, passwordHash],
    );
    if (!outcome?.isSet) throw notFound('Link');
    await writeAudit(ctx, {
      action: 'password.reset',
      subjectType: 'user',
      subjectId: owner.user_id,
    });
  });
}
