import type { Database } from '#db/database';
import { findLogin } from '#db/system';
import { withFirm } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { verifyPassword } from '#platform/passwords';
import { newToken, sha256 } from '#platform/tokens';
import { z } from 'zod';
import { writeAudit } from '../audit/write-audit.ts';
import { line } from '../fields.ts';

export const SignIn = z
  .strictObject({
    email: line(254),
    password: z.string().min(1).max(128),
    /** Which firm, for somebody who works in several; the first one otherwise. */
    firmId: z.uuid().optional(),
  })
  .meta({ id: 'SignIn' });

const sessionHours = 12;

/** Opens a session in one firm. The answer to a wrong address, password or firm is one and the same. */
export async function signIn(
  database: Database,
  input: z.infer<typeof SignIn>,
): Promise<{ token: string; expiresAt: Date; firmId: string }> {
  const logins = await findLogin(database, input.email.trim().toLowerCase());
  const isRight = await verifyPassword(logins[0]?.password_hash, input.password);
  const login = logins.find(
    (each) => each.firm_id && (!input.firmId || each.firm_id === input.firmId),
  );
  if (!isRight || !login?.firm_id || !login.role) {
    throw new AppError('unauthenticated', 'The e-mail address or the password is wrong');
  }
  const token = newToken();
  const expiresAt = new Date(database.clock.now().getTime() + sessionHours * 3_600_000);
  const actor = { firmId: login.firm_id, userId: login.user_id, role: login.role };
  await withFirm(database, actor, async (ctx) => {
    const session = await ctx.tx.session.create({
      data: { userId: login.user_id, tokenHash: sha256(token), expiresAt },
      select: { id: true },
    });
    await writeAudit(ctx, {
      action: 'session.opened',
      subjectType: 'session',
      subjectId: session.id,
    });
  });

  return { token, expiresAt, firmId: login.firm_id };
}
