import type { Database } from '#db/database';
import { withFirm } from '#db/with-firm';
import { writeAudit } from '../audit/write-audit.ts';
import type { Session } from './read-session.ts';

/** Ends a session at once, everywhere; one that has ended stays as it is. */
export async function signOut(database: Database, session: Session): Promise<void> {
  await withFirm(database, session, async (ctx) => {
    const ended = await ctx.tx.session.updateMany({
      where: { id: session.sessionId, endedAt: null },
      data: { endedAt: ctx.clock.now() },
    });
    if (ended.count === 0) return;

    await writeAudit(ctx, {
      action: 'session.ended',
      subjectType: 'session',
      subjectId: session.sessionId,
    });
  });
}
