import type { z } from 'zod';
import type { Database } from '#db/database';
import { withFirm } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { writeAudit } from '../audit/write-audit.ts';
import type { RecoveryCodesView } from './confirm-second-factor.ts';
import type { Session } from './read-session.ts';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.ts';

/** Ten new recovery codes, shown this once, in place of those before; ends the other sessions. */
export async function renewRecoveryCodes(
  database: Database,
  session: Session,
  { requestId }: { readonly requestId: string },
): Promise<z.infer<typeof RecoveryCodesView>> {
  const recoveryCodes = newRecoveryCodes();
  await withFirm(database, { ...session, requestId }, async (ctx) => {
    const [outcome] = await ctx.sql<{ isRenewed: boolean }>(
      'SELECT system.renew_recovery_codes($1, $2) AS "isRenewed"',
      [session.sessionId, recoveryCodes.map(recoveryCodeHash)],
    );
    if (!outcome?.isRenewed) throw new AppError('conflict', 'There is no second factor');
    await writeAudit(ctx, {
      action: 'recovery_codes.renewed',
      subjectType: 'user',
      subjectId: session.userId,
    });
  });

  return { recoveryCodes };
}
