import { z } from 'zod';
import type { Database } from '#db/database';
import { findChallenge, findLogin, type ChallengeRow } from '#db/identity';
import { withFirm } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { sha256 } from '#platform/tokens';
import { endReplaced, enter } from './admit.ts';
import { attempt, forgive } from './attempts.ts';
import { firmsIn, type SignedIn } from './sign-in.ts';
import { Code, takeCode } from './take-code.ts';
import type { Visit } from './visit.ts';

export const EnterSecondFactor = z.strictObject({ code: Code }).meta({ id: 'EnterSecondFactor' });

type Challenged = z.infer<typeof EnterSecondFactor> & {
  readonly challenge: string | undefined;
  readonly visit: Visit;
};

/**
 * The second step of signing in: a code, within five minutes of the password and from the same browser. Names `code` when
 * it is wrong, which is throttled by account; throws AppError 'unauthenticated' when there is no password to follow.
 */
export async function enterSecondFactor(
  database: Database,
  { code, challenge, visit }: Challenged,
): Promise<SignedIn> {
  const device = visit.deviceToken === undefined ? undefined : sha256(visit.deviceToken);
  const found = challenge && (await findChallenge(database, sha256(challenge), device));
  if (!found) throw startOver();
  const signedIn = await attempt(
    database,
    { of: { kind: 'code', account: found.email }, visit },
    () => open(database, { code, found, visit }),
  );
  // Only now is the password forgiven: who knows it alone tries it no more freely than who guesses at it.
  await forgive(database, { of: { kind: 'password', account: found.email }, visit });
  await endReplaced(database, visit);

  return signedIn;
}

async function open(
  database: Database,
  { code, found, visit }: { code: string; found: ChallengeRow; visit: Visit },
): Promise<SignedIn> {
  const logins = await findLogin(database, found.email);
  const firms = firmsIn(logins);
  const firm = firms.find(({ id }) => id === found.firm_id);
  const userId = logins[0]?.user_id;
  if (!firm || !userId) throw startOver();
  const actor = { firmId: firm.id, userId, role: firm.role, requestId: visit.requestId };
  const session = await withFirm(database, actor, async (ctx) => {
    const { credentialVersion = found.credential_version } = await takeCode(ctx, database, {
      userId,
      code,
    });
    const ended = await ctx.tx.challenge.updateMany({
      where: { id: found.id, endedAt: null },
      data: { endedAt: ctx.clock.now() },
    });
    if (ended.count === 0) throw startOver();
    const { linkId } = await ctx.tx.challenge.findFirstOrThrow({
      where: { id: found.id },
      select: { linkId: true },
    });

    return enter(ctx, { userId, credentialVersion, ...(linkId && { linkId }) }, visit);
  });

  return { ...session, firmId: firm.id, firms };
}

function startOver(): AppError {
  return new AppError('unauthenticated', 'Sign in first');
}
