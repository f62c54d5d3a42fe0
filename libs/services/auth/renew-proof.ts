import { z } from 'zod';
import type { Database } from '#db/database';
import { readFirm, withFirm } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { writeAudit } from '../audit/write-audit.ts';
import { attempt } from './attempts.ts';
import { confirmPassword } from './change-password.ts';
import { readMe } from './read-me.ts';
import type { Session } from './read-session.ts';
import type { Visit } from './visit.ts';

export const Proof = z.strictObject({ password: z.string().min(1).max(128) }).meta({ id: 'Proof' });

/**
 * The holder of a session proves again who they are, for what a stranger at an open screen must not do. Names the field
 * that is wrong; guesses are throttled as at sign-in.
 */
export async function renewProof(
  database: Database,
  session: Session,
  { password, visit }: z.infer<typeof Proof> & { readonly visit: Visit },
): Promise<void> {
  const { user } = await readFirm(database, session, readMe);
  await attempt(database, { of: { kind: 'password', account: user.email }, visit }, () =>
    confirmPassword(database, { email: user.email, password, field: 'password' }),
  );
  await withFirm(database, { ...session, requestId: visit.requestId }, async (ctx) => {
    const renewed = await ctx.sql(
      `UPDATE sessions SET proven_at = now()
       WHERE firm_id = $1 AND id = $2 AND ended_at IS NULL AND credential_version = $3
       RETURNING id`,
      [session.firmId, session.sessionId, session.credentialVersion],
    );
    if (renewed.length === 0) throw new AppError('unauthenticated', 'Sign in first');
    await writeAudit(ctx, {
      action: 'session.proven',
      subjectType: 'session',
      subjectId: session.sessionId,
    });
  });
}
