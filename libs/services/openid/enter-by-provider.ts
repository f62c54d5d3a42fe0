import { readFirm, type Role } from '#db/with-firm';
import { admit } from '../auth/admit.ts';
import type { Visit } from '../auth/visit.ts';
import { serviceIn, type Means } from './begin-flow.ts';
import { OpenidRefused, type Flow } from './flow.ts';
import { takeAnswer, type Answered } from './take-answer.ts';

/**
 * The provider's answer to a sign-in: its subject is linked to an active member of the firm it began in, and `admit` says
 * what follows. Throws OpenidRefused, and SecondFactorRequired as `admit` does.
 */
export async function enterByProvider(
  means: Means,
  { flow, search, visit }: { readonly flow: Flow; readonly search: string; readonly visit: Visit },
): Promise<{ token: string; expiresAt: Date }> {
  const answered = await takeAnswer(means, { flow, search });
  const member = await findMember(means, flow.firmId, answered);
  if (!member) throw new OpenidRefused('unlinked');

  return admit(
    means.database,
    { firmId: flow.firmId, ...member, isTwofold: answered.isTwofold },
    visit,
  );
}

type Member = {
  readonly userId: string;
  readonly role: Role;
  readonly credentialVersion: number;
  readonly linkId: string;
};

async function findMember(
  { database }: Means,
  firmId: string,
  { issuer, subject }: Answered,
): Promise<Member | undefined> {
  const [member] = await readFirm(database, serviceIn(firmId), (ctx) =>
    ctx.sql<Member>(
      `SELECT l.user_id AS "userId", m.role, u.credential_version AS "credentialVersion", l.id AS "linkId"
       FROM identity_links l
       JOIN memberships m ON m.firm_id = l.firm_id AND m.user_id = l.user_id AND m.is_active
       JOIN users u ON u.id = l.user_id
       WHERE l.firm_id = $1 AND l.issuer = $2 AND l.subject = $3 AND l.removed_at IS NULL`,
      [firmId, issuer, subject],
    ),
  );

  return member;
}
