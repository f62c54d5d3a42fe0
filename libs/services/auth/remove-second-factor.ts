import type { Database } from '#db/database';
import { withFirm } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { writeAudit } from '../audit/write-audit.ts';
import type { Session } from './read-session.ts';

/**
 * Turns the second factor off and ends the other sessions. Where the firm asks for one, nothing is left to do then but
 * to set up another: a telephone is replaced like that.
 */
export async function removeSecondFactor(
  database: Database,
  session: Session,
  { requestId }: { readonly requestId: string },
): Promise<void> {
  await withFirm(database, { ...session, requestId }, async (ctx) => {
    const [outcome] = await ctx.sql<{ isOff: boolean }>(
      'SELECT system.remove_second_factor($1) AS "isOff"',
      [session.sessionId],
    );
    if (!outcome?.isOff) throw new AppError('conflict', 'There is no second factor');
    await writeAudit(ctx, {
      action: 'second_factor.turned_off',
      subjectType: 'user',
      subjectId: session.userId,
    });
  });
}
