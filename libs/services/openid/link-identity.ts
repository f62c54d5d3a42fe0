import { readFirm, withFirm } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { writeAudit } from '../audit/write-audit.ts';
import { readSession, type Session } from '../auth/read-session.ts';
import type { Visit } from '../auth/visit.ts';
import { beginFlow, type Begun, type Means } from './begin-flow.ts';
import { OpenidRefused, type Flow } from './flow.ts';
import { findLink } from './read-link.ts';
import { takeAnswer } from './take-answer.ts';

/** A member begins to link their account. Throws AppError 'conflict' when it is linked, or there is nothing to link to. */
export async function beginLink(
  means: Means,
  session: Session,
  { visit }: { readonly visit: Visit },
): Promise<Begun> {
  if (await readFirm(means.database, session, findLink))
    throw new AppError('conflict', 'The account is linked already');
  const { firmId, sessionId } = session;

  return beginFlow(means, { firmId, sessionId, visit }).catch((error: unknown) => {
    if (!(error instanceof OpenidRefused)) throw error;
    throw error.problem === 'unavailable'
      ? new AppError('unavailable', 'The provider of the firm does not answer')
      : new AppError('conflict', 'The firm has no provider to link the account to');
  });
}

/**
 * The provider's answer links its subject to the account whose session asked for it, and which this browser still has.
 * Throws OpenidRefused: 'taken' when the subject is linked to a colleague.
 */
export async function linkIdentity(
  means: Means,
  { flow, search, visit }: { readonly flow: Flow; readonly search: string; readonly visit: Visit },
): Promise<void> {
  const { database } = means;
  const session = visit.sessionToken && (await readSession(database, visit.sessionToken));
  if (!session || session.sessionId !== flow.sessionId || session.firmId !== flow.firmId)
    throw new OpenidRefused('expired');
  const { issuer, subject } = await takeAnswer(means, { flow, search });
  await withFirm(database, { ...session, requestId: visit.requestId }, async (ctx) => {
    const [link] = await ctx.sql<{ id: string }>(
      `INSERT INTO identity_links (firm_id, id, user_id, issuer, subject)
       VALUES ($1, gen_random_uuid(), $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id`,
      [ctx.firmId, session.userId, issuer, subject],
    );
    if (!link) throw new OpenidRefused('taken');
    await writeAudit(ctx, {
      action: 'identity_link.made',
      subjectType: 'identity_link',
      subjectId: link.id,
      data: { issuer },
    });
  });
}
