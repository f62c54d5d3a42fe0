import { randomUUIDv7 } from 'node:crypto';
import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { newToken, sha256 } from '#platform/tokens';
import { writeAudit } from '../audit/write-audit.ts';
import { line } from '../fields.ts';
import { supportPrefix } from './read-support-session.ts';

export const OpenSupportSession = z.strictObject({ operator: line(200) });

/**
 * Opens the firm to the operator for an hour, or to the end of the grant when that is earlier. Throws `forbidden` without
 * a live grant. The token is kept nowhere.
 */
export async function openSupportSession(
  ctx: FirmContext,
  { operator }: z.infer<typeof OpenSupportSession>,
): Promise<{ token: string; expiresAt: Date }> {
  const token = `${supportPrefix}${newToken()}`;
  const [opened] = await ctx.sql<{ id: string; grantId: string; expiresAt: Date }>(
    `INSERT INTO support_sessions (firm_id, id, grant_id, operator, token_hash, expires_at)
     SELECT g.firm_id, $2, g.id, $3, $4, least(g.ends_at, now() + interval '1 hour')
     FROM support_grants g
     WHERE g.firm_id = $1 AND g.revoked_at IS NULL AND g.starts_at <= now() AND g.ends_at > now()
     ORDER BY g.ends_at DESC
     LIMIT 1
     RETURNING id, grant_id AS "grantId", expires_at AS "expiresAt"`,
    [ctx.firmId, randomUUIDv7(), operator, sha256(token)],
  );
  if (!opened) throw new AppError('forbidden', 'The firm has not granted access for this time');
  await writeAudit(ctx, {
    action: 'support.opened',
    subjectType: 'support_session',
    subjectId: opened.id,
    data: { grant: opened.grantId, expiresAt: opened.expiresAt.toISOString() },
  });

  return { token, expiresAt: opened.expiresAt };
}
