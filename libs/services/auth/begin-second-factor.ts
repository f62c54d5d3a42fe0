import { z } from 'zod';
import type { Database } from '#db/database';
import { withFirm } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { codeUri, newCodeSecret } from '#platform/one-time-codes';
import { writeAudit } from '../audit/write-audit.ts';
import { readMe } from './read-me.ts';
import type { Session } from './read-session.ts';
import { secretPlace } from './read-second-factor.ts';

export const NewSecretView = z
  .object({ secret: z.string(), uri: z.string() })
  .meta({ id: 'NewSecret' });

/**
 * A new secret for an authenticator application, shown this once. Nothing rests on it before a code confirms it.
 * Throws AppError 'conflict' when a second factor is on already.
 */
export async function beginSecondFactor(
  database: Database,
  session: Session,
  { requestId }: { readonly requestId: string },
): Promise<z.infer<typeof NewSecretView>> {
  const secret = newCodeSecret();
  const sealed = database.masterKeys.seal(secretPlace(session.userId), secret);

  return withFirm(database, { ...session, requestId }, async (ctx) => {
    const [outcome] = await ctx.sql<{ isNew: boolean }>(
      'SELECT system.propose_second_factor($1, $2) AS "isNew"',
      [session.sessionId, sealed],
    );
    if (!outcome?.isNew) throw new AppError('conflict', 'The second factor is on already');
    await writeAudit(ctx, {
      action: 'second_factor.begun',
      subjectType: 'user',
      subjectId: session.userId,
    });
    const { user } = await readMe(ctx);

    return { secret, uri: codeUri(user.email, secret) };
  });
}
