import type { Database } from '#db/database';
import { readFirm, withFirm } from '#db/with-firm';
import { AppError, notFound } from '#platform/errors';
import { z } from 'zod';
import { listFirms } from './list-firms.ts';
import { openSession } from './open-session.ts';
import type { Session } from './read-session.ts';
import type { SignedIn } from './sign-in.ts';
import { endIn } from './sign-out.ts';
import type { Visit } from './visit.ts';

export const SwitchFirm = z.strictObject({ firmId: z.uuid() }).meta({ id: 'SwitchFirm' });

/**
 * Ends this session and opens another in a firm where its user also works, for as long as the first would have lasted.
 * A firm of others is not found, like one that does not exist. What one firm's provider says is no proof in another: a
 * session that rests on it throws AppError 'proof_required' until its holder has given their own.
 */
export async function switchFirm(
  database: Database,
  session: Session,
  { firmId, visit }: z.infer<typeof SwitchFirm> & { readonly visit: Visit },
): Promise<SignedIn> {
  const firms = await readFirm(database, session, listFirms);
  const firm = firms.find((each) => each.id === firmId);
  if (!firm) throw notFound('Firm');
  if (!session.isProven && (await isOfProvider(database, session)))
    throw new AppError('proof_required', 'Prove first who you are: POST /v1/auth/proof');

  // Ended first: of two switches at the same time one finds nothing to end, and a session never becomes two.
  const hasEnded = await withFirm(database, { ...session, requestId: visit.requestId }, (ctx) =>
    endIn(ctx, session.sessionId),
  );
  if (!hasEnded) throw new AppError('unauthenticated', 'Sign in first');
  const { userId, credentialVersion, expiresAt, provenAt } = session;
  const { token } = await openSession(
    database,
    { firmId, userId, role: firm.role, credentialVersion, expiresAt, provenAt },
    visit,
  );

  return { token, expiresAt, firmId, firms };
}

async function isOfProvider(database: Database, session: Session): Promise<boolean> {
  const [found] = await readFirm(database, session, (ctx) =>
    ctx.sql<{ isLinked: boolean }>(
      'SELECT link_id IS NOT NULL AS "isLinked" FROM sessions WHERE firm_id = $1 AND id = $2',
      [session.firmId, session.sessionId],
    ),
  );

  return found?.isLinked ?? true;
}
