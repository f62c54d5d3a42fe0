import type { Database } from '#db/database';
import { sessionsOf, type OwnSessionRow } from '#db/identity';
import { notFound } from '#platform/errors';
import type { Session } from './read-session.ts';
import { signOut } from './sign-out.ts';

/** Ends one session of the same person, in whichever firm. Somebody else's is not found, like one that has ended. */
export async function endSession(
  database: Database,
  session: Session,
  { id, requestId }: { readonly id: string; readonly requestId?: string },
): Promise<void> {
  const own = await sessionsOf(database, session);
  const row = own.find((each) => each.session_id === id);
  if (!row) throw notFound('Session');
  await signOut(database, { ...holderOf(row), requestId });
}

/** Ends every session of the same person but this one, in all firms. */
export async function endOtherSessions(
  database: Database,
  session: Session,
  { requestId }: { readonly requestId?: string } = {},
): Promise<void> {
  const own = await sessionsOf(database, session);
  for (const row of own) {
    if (row.session_id !== session.sessionId)
      await signOut(database, { ...holderOf(row), requestId });
  }
}

function holderOf(row: OwnSessionRow) {
  return {
    sessionId: row.session_id,
    firmId: row.firm_id,
    userId: row.user_id,
    role: row.role,
  };
}
