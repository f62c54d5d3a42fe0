import { z } from 'zod';
import type { Database } from '#db/database';
import type { FirmContext } from '#db/with-firm';
import { invalidField } from '#platform/errors';
import { stepOfCode } from '#platform/one-time-codes';
import { writeAudit } from '../audit/write-audit.ts';
import { secretPlace, secondFactorOf } from './read-second-factor.ts';
import { recoveryCodeHash } from './recovery-codes.ts';

/** Six digits from the application, or a recovery code. */
export const Code = z.string().min(1).max(40);

type Taken = {
  readonly userId: string;
  readonly code: string;
  /** The session that goes on when a recovery code ends the others. */
  readonly keptSession?: string;
};

/**
 * Uses up a code of the account: it never counts again, in any process. A recovery code renews the credentials and with
 * that ends the other sessions; then their new version is given. Throws AppError 'invalid' for `code`, always the same.
 */
export async function takeCode(
  ctx: FirmContext,
  { masterKeys }: Pick<Database, 'masterKeys'>,
  { userId, code, keptSession }: Taken,
): Promise<{ credentialVersion?: number }> {
  const typed = code.replace(/\s/g, '');
  if (await takeTimed(ctx, { userId, code: typed, masterKeys })) return {};
  const [outcome] = await ctx.sql<{ version: number | null }>(
    'SELECT system.take_recovery_code($1, $2, $3) AS version',
    [userId, recoveryCodeHash(typed), keptSession ?? null],
  );
  if (!outcome?.version) throw invalidField('code', 'is not a code that still counts');
  await writeAudit(ctx, {
    action: 'recovery_code.used',
    subjectType: 'user',
    subjectId: userId,
  });

  return { credentialVersion: outcome.version };
}

/** Whether it is a code by time that had not been used yet. */
async function takeTimed(
  ctx: FirmContext,
  { userId, code, masterKeys }: Taken & Pick<Database, 'masterKeys'>,
): Promise<boolean> {
  const factor = await secondFactorOf(ctx, userId);
  if (!factor?.isOn || factor.sealedSecret === null) return false;
  const secret = masterKeys.unseal(secretPlace(userId), factor.sealedSecret);
  const step = stepOfCode(secret, code, ctx.clock.now());
  if (step === undefined) return false;
  const [outcome] = await ctx.sql<{ isTaken: boolean }>(
    'SELECT system.take_code($1, $2) AS "isTaken"',
    [userId, step],
  );

  return outcome?.isTaken ?? false;
}
