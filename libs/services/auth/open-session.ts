import type { Database } from '#db/database';
import { withFirm, type FirmContext, type Role } from '#db/with-firm';
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
  /** The link to the firm's provider through which it was opened. */
  readonly linkId?: string;
};

/** Nobody has used it for so long: it is over. In minutes. */
const idleMinutes = 8 * 60;

/** Opens a session in one firm under a token of its own, which is kept nowhere but with its holder. */
export function openSession(
  database: Database,
  { firmId, userId, role, ...session }: NewSession,
  visit: Visit,
): Promise<{ token: string }> {
  const actor = { firmId, userId, role, requestId: visit.requestId };

  return withFirm(database, actor, (ctx) => openIn(ctx, { userId, ...session }, visit));
}

/** The same in a transaction that proves something first. */
export async function openIn(
  ctx: FirmContext,
  session: Omit<NewSession, 'firmId' | 'role'>,
  { device, deviceToken }: Visit,
): Promise<{ token: string }> {
  const token = newToken();
  const { id } = await ctx.tx.session.create({
    data: {
      ...session,
      tokenHash: sha256(token),
      idleMinutes,
      device: device ?? null,
      deviceHash: deviceToken === undefined ? null : sha256(deviceToken),
    },
    select: { id: true },
  });
  await writeAudit(ctx, { action: 'session.opened', subjectType: 'session', subjectId: id });

  return { token };
}
