import { z } from 'zod';
import type { Database } from '#db/database';
import { readFirm, withFirm, type FirmContext } from '#db/with-firm';
import { AppError, invalidField } from '#platform/errors';
import { writeAudit } from '../audit/write-audit.ts';
import { attempt } from './attempts.ts';
import { confirmPassword } from './change-password.ts';
import { readMe } from './read-me.ts';
import type { Session } from './read-session.ts';
import { Code, takeCode } from './take-code.ts';
import type { Visit } from './visit.ts';

export const Proof = z
  .strictObject({
    password: z.string().min(1).max(128),
    /** Of an account that has a second factor. */
    code: Code.optional(),
  })
  .meta({ id: 'Proof' });

/**
 * The holder of a session proves again who they are, for what a stranger at an open screen must not do. Names the field
 * that is wrong; guesses are throttled as at sign-in.
 */
export async function renewProof(
  database: Database,
  session: Session,
  { password, code, visit }: z.infer<typeof Proof> & { readonly visit: Visit },
): Promise<void> {
  const { user, secondFactor } = await readFirm(database, session, readMe);
  const account = user.email;
  await attempt(database, { of: { kind: 'password', account }, visit }, () =>
    confirmPassword(database, { email: account, password, field: 'password' }),
  );
  if (secondFactor.isOn && code === undefined) throw invalidField('code', 'must not be empty');
  const prove = () =>
    withFirm(database, { ...session, requestId: visit.requestId }, async (ctx) => {
      const { sessionId: keptSession, userId } = session;
      const { credentialVersion = session.credentialVersion } =
        code !== undefined && secondFactor.isOn
          ? await takeCode(ctx, database, { userId, code, keptSession })
          : {};
      await note(ctx, { ...session, credentialVersion });
    });
  await (secondFactor.isOn
    ? attempt(database, { of: { kind: 'code', account }, visit }, prove)
    : prove());
}

async function note(ctx: FirmContext, session: Session): Promise<void> {
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
}
