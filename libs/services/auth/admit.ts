import type { Database } from '#db/database';
import { withFirm, type FirmContext, type Role } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { newToken, sha256 } from '#platform/tokens';
import { writeAudit } from '../audit/write-audit.ts';
import { openIn } from './open-session.ts';
import { readSession } from './read-session.ts';
import { secondFactorOf } from './read-second-factor.ts';
import { signOut } from './sign-out.ts';
import type { Visit } from './visit.ts';

/** Whom somebody has proven to be, so far, and into which firm they go. */
export type Proven = {
  readonly firmId: string;
  readonly userId: string;
  readonly role: Role;
  readonly credentialVersion: number;
  /** The link of the account to the firm's provider, when that said who this is. */
  readonly linkId?: string;
  /** A second proof was given with the first. */
  readonly isTwofold?: boolean;
};

/** The first proof was right, and the account has a second one to give. `challenge` goes to the browser's cookie alone. */
export class SecondFactorRequired extends AppError {
  readonly challenge: string;
  readonly visit: Visit;

  constructor(challenge: string, visit: Visit) {
    super('second_factor_required', 'Send a code to POST /v1/auth/second-factor');
    this.challenge = challenge;
    this.visit = visit;
  }
}

/** However much it is used, a session ends so many hours after its user signed in. */
const sessionHours = 7 * 24;

/**
 * What follows on a first proof, whichever it was: a session, or for an account with a second factor a challenge, thrown
 * as SecondFactorRequired. Every way to sign in ends here, so that none passes the second factor by.
 */
export async function admit(
  database: Database,
  proven: Proven,
  visit: Visit,
): Promise<{ token: string; expiresAt: Date }> {
  const actor = { ...proven, requestId: visit.requestId };
  const outcome = await withFirm(database, actor, async (ctx) => {
    const factor = await secondFactorOf(ctx, proven.userId);

    return factor?.isOn && !proven.isTwofold
      ? challenge(ctx, proven, visit)
      : enter(ctx, proven, visit);
  });
  if ('challenge' in outcome) throw new SecondFactorRequired(outcome.challenge, visit);
  await endReplaced(database, visit);

  return outcome;
}

/**
 * Opens the session, all proofs given. A firm's provider speaks for its firm alone: what concerns the account, which may
 * work elsewhere too, still asks for the password.
 */
export async function enter(
  ctx: FirmContext,
  { userId, credentialVersion, linkId }: Pick<Proven, 'userId' | 'credentialVersion' | 'linkId'>,
  visit: Visit,
): Promise<{ token: string; expiresAt: Date }> {
  const expiresAt = new Date(ctx.clock.now().getTime() + sessionHours * 3_600_000);
  const linked = linkId === undefined ? {} : { linkId, provenAt: new Date(0) };
  const { token } = await openIn(ctx, { userId, credentialVersion, expiresAt, ...linked }, visit);

  return { token, expiresAt };
}

/** The session that this browser had: signing in again replaces it. */
export async function endReplaced(database: Database, visit: Visit): Promise<void> {
  const replaced = visit.sessionToken && (await readSession(database, visit.sessionToken));
  if (replaced) await signOut(database, replaced);
}

async function challenge(
  ctx: FirmContext,
  { userId, credentialVersion, linkId }: Proven,
  visit: Visit,
) {
  const token = newToken();
  const { id } = await ctx.tx.challenge.create({
    data: {
      userId,
      credentialVersion,
      linkId: linkId ?? null,
      tokenHash: sha256(token),
      deviceHash: visit.deviceToken === undefined ? null : sha256(visit.deviceToken),
    },
    select: { id: true },
  });
  await writeAudit(ctx, {
    action: 'second_factor.asked',
    subjectType: 'challenge',
    subjectId: id,
  });

  return { challenge: token };
}
