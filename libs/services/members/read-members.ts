import type { ReadContext } from '#db/with-firm';
import type { MemberView } from './member-view.ts';

/** Members of the firm by name; the one with this id when it is given. */
export function readMembers(
  ctx: Pick<ReadContext, 'sql' | 'firmId'>,
  id?: string,
): Promise<MemberView[]> {
  return ctx.sql(
    `SELECT u.id, u.name, u.email, m.role, m.is_active AS "isActive", m.version
     FROM memberships m
     JOIN users u ON u.id = m.user_id
     WHERE m.firm_id = $1 AND ($2::uuid IS NULL OR m.user_id = $2)
     ORDER BY u.name, u.id`,
    [ctx.firmId, id ?? null],
  );
}
