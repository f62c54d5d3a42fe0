import type { Database } from '#db/database';
import { withFirm, type Role } from '#db/with-firm';
import { newToken, sha256 } from '#platform/tokens';
import { writeAudit } from '../audit/write-audit.ts';
import type { Visit } from './visit.ts';

export type NewSession = {
  readonly firmId: string;
  readonly userId: string;
  readonly role: Role;
  readonly credentialVersion: number;
  readonly expiresAt: Date;
  /** When its holder gave the proof it rests on; absent: just now. */
  readonly provenAt?: Date;
};

/** Nobody has used it for so long: it is over. In minutes. */
const idleMinutes = 8 * 60;

/** Opens a session in one firm under a token of its own, which is kept nowhere but with its holder. */
export async function openSession(
  database: Database,
  { expiresAt, credentialVersion, provenAt, ...actor }: NewSession,
  visit: Visit,
): Promise<{ token: string }> {
  const token = newToken();
  await withFirm(database, { ...actor, requestId: visit.requestId }, async (ctx) => {
    const session = await ctx.tx.session.create({
      data: {
        userId: actor.userId,
        tokenHash: sha256(token),
        expiresAt,
        ...(provenAt && { provenAt }),
        idleMinutes,
        credentialVersion,
        device: visit.device ?? null,
        deviceHash: visit.deviceToken === undefined ? null : sha256(visit.deviceToken),
      },
      select: { id: true },
    });
    await writeAudit(ctx, {
      action: 'session.opened',
      subjectType: 'session',
      subjectId: session.id,
    });
  });

  return { token };
}
