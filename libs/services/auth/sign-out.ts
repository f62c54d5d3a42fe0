import type { Database } from '#db/database';
import { withFirm, type Actor, type FirmContext } from '#db/with-firm';
import { writeAudit } from '../audit/write-audit.ts';

/** Ends a session at once, everywhere; one that has ended stays as it is. */
export async function signOut(
  database: Database,
  session: Actor & { readonly sessionId: string },
): Promise<void> {
  await withFirm(database, session, (ctx) => endIn(ctx, session.sessionId));
}

/** Whether there was anything to end: a session ends once, and is audited once. */
export async function endIn(ctx: FirmContext, sessionId: string): Promise<boolean> {
  const ended = await ctx.tx.session.updateMany({
    where: { id: sessionId, endedAt: null },
    data: { endedAt: ctx.clock.now() },
  });
  if (ended.count === 0) return false;
  await writeAudit(ctx, {
    action: 'session.ended',
    subjectType: 'session',
    subjectId: sessionId,
  });

  return true;
}
