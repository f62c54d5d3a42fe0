import { z } from 'zod';
import type { Database } from '#db/database';
import { readFirm, withFirm } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { writeAudit } from '../audit/write-audit.ts';
import { EmailAddress } from '../fields.ts';
import { attempt } from './attempts.ts';
import { confirmPassword } from './change-password.ts';
import { readMe } from './read-me.ts';
import type { Session } from './read-session.ts';
import type { Visit } from './visit.ts';

export const RequestEmailChange = z
  .strictObject({ email: EmailAddress, password: z.string().min(1).max(128) })
  .meta({ id: 'RequestEmailChange' });

/**
 * Somebody wants to sign in with another address, and gives their password for it. Nothing changes until the link sent
 * there is used; the old address is told. An address that is somebody else's gets the same answer.
 */
export async function requestEmailChange(
  database: Database,
  session: Session,
  input: z.infer<typeof RequestEmailChange> & { readonly visit: Visit },
): Promise<void> {
  const { password, visit } = input;
  const { user } = await readFirm(database, session, readMe);
  await attempt(database, { of: { kind: 'password', account: user.email }, visit }, () =>
    confirmPassword(database, { email: user.email, password, field: 'password' }),
  );
  await withFirm(database, { ...session, requestId: visit.requestId }, async (ctx) => {
    const [outcome] = await ctx.sql<{ isAsked: boolean }>(
      'SELECT system.request_email_change($1, $2) AS "isAsked"',
      [session.sessionId, input.email],
    );
    if (!outcome?.isAsked) throw new AppError('unauthenticated', 'Sign in first');
    await writeAudit(ctx, {
      action: 'email.change_requested',
      subjectType: 'user',
      subjectId: session.userId,
    });
  });
}
