import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';

export const ChainState = z
  .object({
    rows: z.int(),
    /** The last row that was hashed again and put on record outside the database; 0 before the first time. */
    recordedRows: z.int(),
    /** When somebody last looked whether every row leads there. */
    recordedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'AuditChain' });

/** How long the firm's audit is, and how far it is proven. */
export async function readChain(ctx: ReadContext): Promise<z.infer<typeof ChainState>> {
  requirePermission(ctx, 'audit.read');
  const [head] = await ctx.sql<{ rows: string; recorded: string; at: Date | null }>(
    `SELECT seq AS rows, checkpoint_seq AS recorded, checkpoint_at AS at FROM audit_heads WHERE firm_id = $1`,
    [ctx.firmId],
  );

  return {
    rows: Number(head?.rows ?? 0),
    recordedRows: Number(head?.recorded ?? 0),
    recordedAt: head?.at?.toISOString() ?? null,
  };
}
