import { z } from 'zod';
import type { Database } from '#db/database';
import { withFirm, type FirmContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { hashPassword } from '#platform/passwords';
import { sha256 } from '#platform/tokens';
import { writeAudit } from '../audit/write-audit.ts';
import { NewPassword, refuseGuessable } from '../auth/change-password.ts';
import type { Session } from '../auth/read-session.ts';
import type { Visit } from '../auth/visit.ts';
import { line, LinkToken } from '../fields.ts';
import { openInvitation } from './look-up-invitation.ts';

export const AcceptInvitation = z
  .strictObject({
    token: LinkToken,
    name: line(200),
    locale: z.enum(['pt', 'en']),
    password: NewPassword,
  })
  .meta({ id: 'AcceptInvitation' });

type Accept = z.infer<typeof AcceptInvitation> & { readonly visit: Visit };

/**
 * Somebody new takes up an invitation, once: address, firm and role are those it says. It signs nobody in. An address
 * that has a login is refused like a link that was used: its owner signs in and joins.
 */
export async function acceptInvitation(database: Database, input: Accept): Promise<void> {
  const { token, name, locale, password, visit } = input;
  const found = await openInvitation(database, input);
  if (found.has_login) throw notFound('Invitation');
  refuseGuessable(password, { field: 'password', context: [found.email, name, found.firm_name] });
  const hash = await hashPassword(password);
  await take(database, { firmId: found.firm_id, id: found.id, visit }, (ctx) =>
    ctx.sql('SELECT system.accept_invitation($1, $2, $3, $4) AS member', [
      sha256(token),
      name,
      locale,
      hash,
    ]),
  );
}

/** Somebody who has a login, and is signed in with exactly the invited address, takes up an invitation, once. */
export async function joinFirm(
  database: Database,
  session: Session,
  { token, visit }: { readonly token: string; readonly visit: Visit },
): Promise<{ firmId: string }> {
  const found = await openInvitation(database, { token, visit });
  const firmId = found.firm_id;
  await take(database, { firmId, id: found.id, visit }, (ctx) =>
    ctx.sql('SELECT system.join_firm($1, $2, $3) AS member', [
      sha256(token),
      session.firmId,
      session.sessionId,
    ]),
  );

  return { firmId };
}

type Taken = { readonly member: string | null };
type Which = { readonly firmId: string; readonly id: string; readonly visit: Visit };

/** Of two who take it up at the same time, the database lets one. */
async function take(
  database: Database,
  { firmId, id, visit }: Which,
  work: (ctx: FirmContext) => Promise<Taken[]>,
): Promise<void> {
  const actor = { firmId, userId: undefined, role: 'system', requestId: visit.requestId } as const;
  await withFirm(database, actor, async (ctx) => {
    const [taken] = await work(ctx);
    if (!taken?.member) throw notFound('Invitation');
    await writeAudit(
      { ...ctx, userId: taken.member },
      { action: 'invitation.accepted', subjectType: 'invitation', subjectId: id },
    );
  });
}
