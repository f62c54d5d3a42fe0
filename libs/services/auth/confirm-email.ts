import { z } from 'zod';
import type { Database } from '#db/database';
import { findLink } from '#db/letters';
import { withFirm } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { sha256 } from '#platform/tokens';
import { writeAudit } from '../audit/write-audit.ts';
import { LinkToken } from '../fields.ts';
import { attempt } from './attempts.ts';
import type { Visit } from './visit.ts';

export const ConfirmEmail = z.strictObject({ token: LinkToken }).meta({ id: 'ConfirmEmail' });

/**
 * Makes the address that a link was sent to the one its owner signs in with, once. When it is another login's by now,
 * the link is not found, like any that is no good: a stranger learns nothing.
 */
export async function confirmEmail(
  database: Database,
  { token, visit }: z.infer<typeof ConfirmEmail> & { readonly visit: Visit },
): Promise<void> {
  const hash = sha256(token);
  await attempt(database, { of: { kind: 'token', account: hash }, visit }, async () => {
    const [owner] = await findLink(database, hash, 'email_change');
    if (!owner) throw notFound('Link');
    const { firm_id: firmId, user_id: userId } = owner;
    const actor = { firmId, userId, role: 'system', requestId: visit.requestId } as const;
    await withFirm(database, actor, async (ctx) => {
      const [outcome] = await ctx.sql<{ isChanged: boolean }>(
        'SELECT system.confirm_email($1) AS "isChanged"',
        [hash],
      );
      if (!outcome?.isChanged) throw notFound('Link');
      await writeAudit(ctx, { action: 'email.changed', subjectType: 'user', subjectId: userId });
    });
  });
}
