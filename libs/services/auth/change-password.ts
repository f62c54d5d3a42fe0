import { z } from 'zod';
import type { Database } from '#db/database';
import { findLogin } from '#db/identity';
import { readFirm, withFirm, type ReadContext } from '#db/with-firm';
import { AppError, invalidField } from '#platform/errors';
import { hashPassword, verifyPassword } from '#platform/passwords';
import { writeAudit } from '../audit/write-audit.ts';
import { attempt } from './attempts.ts';
import { isGuessable } from './guessable-password.ts';
import { readMe } from './read-me.ts';
import type { Session } from './read-session.ts';
import type { Visit } from './visit.ts';

export const NewPassword = z.string().min(12).max(128);

export const ChangePassword = z
  .strictObject({ current: z.string().min(1).max(128), next: NewPassword })
  .meta({ id: 'ChangePassword' });

/**
 * Replaces the password of whoever holds the session, and ends all their other sessions, in every firm, with it. Names
 * the field when the current one is wrong or the next one is easy to guess; guesses at the current one are throttled.
 */
export async function changePassword(
  database: Database,
  session: Session,
  { current, next, visit }: z.infer<typeof ChangePassword> & { readonly visit: Visit },
): Promise<void> {
  const { email, context } = await readFirm(database, session, whatIsKnown);
  refuseGuessable(next, { field: 'next', context });
  await attempt(database, { of: { kind: 'password', account: email }, visit }, () =>
    confirmPassword(database, { email, password: current, field: 'current' }),
  );
  if (next === current) throw invalidField('next', 'must differ from the current one');
  const hash = await hashPassword(next);
  await withFirm(database, { ...session, requestId: visit.requestId }, async (ctx) => {
    const [outcome] = await ctx.sql<{ isSet: boolean }>(
      'SELECT system.set_password($1, $2) AS "isSet"',
      [session.sessionId, hash],
    );
    if (!outcome?.isSet) throw new AppError('unauthenticated', 'Sign in first');
    await writeAudit(ctx, {
      action: 'password.changed',
      subjectType: 'user',
      subjectId: session.userId,
    });
  });
}

/** Throws AppError 'invalid' for the field unless this is the password of the account. */
export async function confirmPassword(
  database: Database,
  { email, password, field }: { email: string; password: string; field: string },
): Promise<void> {
  const [login] = await findLogin(database, email);
  if (await verifyPassword(login?.password_hash, password)) return;
  throw invalidField(field, 'is not the password');
}

/** Throws AppError 'invalid' for the field when the password is among those that are tried first. */
export function refuseGuessable(
  password: string,
  { field, context }: { readonly field: string; readonly context: readonly string[] },
): void {
  if (isGuessable(password, context)) throw invalidField(field, 'is too easy to guess');
}

async function whatIsKnown(ctx: ReadContext) {
  const { user, firms } = await readMe(ctx);

  return { email: user.email, context: [user.email, user.name, ...firms.map((firm) => firm.name)] };
}
