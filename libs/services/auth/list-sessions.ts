import { z } from 'zod';
import type { Database } from '#db/database';
import { sessionsOf } from '#db/identity';
import type { Session } from './read-session.ts';

export const SessionView = z
  .object({
    id: z.uuid(),
    firm: z.object({ id: z.uuid(), name: z.string() }),
    /** Browser and system, as they call themselves. */
    device: z.string().nullable(),
    createdAt: z.iso.datetime(),
    /** To the minute. */
    lastSeenAt: z.iso.datetime(),
    isCurrent: z.boolean(),
  })
  .meta({ id: 'Session' });

/** Where the one who asks is signed in, in every firm, the last used first. */
export async function listSessions(
  database: Database,
  session: Session,
): Promise<z.infer<typeof SessionView>[]> {
  const rows = await sessionsOf(database, session);

  return rows.map((row) => ({
    id: row.session_id,
    firm: { id: row.firm_id, name: row.firm_name },
    device: row.device,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    isCurrent: row.session_id === session.sessionId,
  }));
}
