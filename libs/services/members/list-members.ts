import { z } from 'zod';
import { roles, type ReadContext } from '#db/with-firm';
import { requirePermission } from '../access/permissions.ts';

export const MemberView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    isActive: z.boolean(),
  })
  .meta({ id: 'Member' });

/** The people who work in the firm. */
export async function listMembers(ctx: ReadContext): Promise<z.infer<typeof MemberView>[]> {
  requirePermission(ctx, 'members.read');
  return ctx.sql(
    `SELECT u.id, u.name, u.email, m.role, m.is_active AS "isActive"
     FROM memberships m
     JOIN users u ON u.id = m.user_id
     WHERE m.firm_id = $1
     ORDER BY u.name, u.id`,
    [ctx.firmId],
  );
}
