import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { can } from '../access/permissions.ts';
import { Named } from '../fields.ts';

export const TokenView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    maker: Named,
    permissions: z.array(z.string()),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    /** To the minute. */
    lastUsedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Token' });

type Row = Omit<z.infer<typeof TokenView>, 'createdAt' | 'expiresAt' | 'lastUsedAt'> & {
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
};

/** The tokens that still work, the newest first: one's own, or all of the firm's for whoever looks after it. */
export async function listTokens(ctx: ReadContext): Promise<z.infer<typeof TokenView>[]> {
  const rows = await ctx.sql<Row>(
    `SELECT a.id, a.name, a.permissions, a.created_at AS "createdAt", a.expires_at AS "expiresAt",
       a.last_used_at AS "lastUsedAt", json_build_object('id', u.id, 'name', u.name) AS maker
     FROM api_tokens a
     JOIN users u ON u.id = a.user_id
     WHERE a.firm_id = $1 AND (a.user_id = $2 OR $3) AND a.revoked_at IS NULL AND a.expires_at > now()
     ORDER BY a.id DESC`,
    [ctx.firmId, ctx.userId, can(ctx, 'firm.settings')],
  );

  return rows.map(({ createdAt, expiresAt, lastUsedAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}
