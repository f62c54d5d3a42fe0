import { z } from 'zod';
import type { Database } from '#db/database';
import { readFirm, withFirm, type FirmContext } from '#db/with-firm';
import { AppError, invalidField } from '#platform/errors';
import { stepOfCode } from '#platform/one-time-codes';
import { writeAudit } from '../audit/write-audit.ts';
import { attempt } from './attempts.ts';
import { readMe } from './read-me.ts';
import type { Session } from './read-session.ts';
import { secondFactorOf, secretPlace } from './read-second-factor.ts';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.ts';
import { Code } from './take-code.ts';
import type { Visit } from './visit.ts';

export const ConfirmSecondFactor = z
  .strictObject({ code: Code })
  .meta({ id: 'ConfirmSecondFactor' });

export const RecoveryCodesView = z
  .object({ recoveryCodes: z.array(z.string()) })
  .meta({ id: 'RecoveryCodes' });

/**
 * A code from the application turns the second factor on and ends the other sessions. The recovery codes are shown this
 * once. Names `code` when it is wrong; throws AppError 'conflict' when there is nothing to confirm.
 */
export async function confirmSecondFactor(
  database: Database,
  session: Session,
  { code, visit }: z.infer<typeof ConfirmSecondFactor> & { readonly visit: Visit },
): Promise<z.infer<typeof RecoveryCodesView>> {
  const { user } = await readFirm(database, session, readMe);

  return attempt(database, { of: { kind: 'code', account: user.email }, visit }, () =>
    withFirm(database, { ...session, requestId: visit.requestId }, async (ctx) => {
      const factor = await secondFactorOf(ctx, session.userId);
      if (!factor?.sealedSecret || factor.isOn) throw nothingToConfirm();
      const secret = database.masterKeys.unseal(secretPlace(session.userId), factor.sealedSecret);
      const step = stepOfCode(secret, code.replace(/\s/g, ''), ctx.clock.now());
      if (step === undefined) throw invalidField('code', 'is not a code that still counts');

      return turnOn(ctx, { session, sealed: factor.sealedSecret, step });
    }),
  );
}

async function turnOn(
  ctx: FirmContext,
  { session, sealed, step }: { session: Session; sealed: string; step: number },
) {
  const recoveryCodes = newRecoveryCodes();
  const [outcome] = await ctx.sql<{ isOn: boolean }>(
    'SELECT system.confirm_second_factor($1, $2, $3, $4) AS "isOn"',
    [session.sessionId, sealed, step, recoveryCodes.map(recoveryCodeHash)],
  );
  if (!outcome?.isOn) throw nothingToConfirm();
  await writeAudit(ctx, {
    action: 'second_factor.turned_on',
    subjectType: 'user',
    subjectId: session.userId,
  });

  return { recoveryCodes };
}

function nothingToConfirm(): AppError {
  return new AppError('conflict', 'There is no second factor to confirm');
}
