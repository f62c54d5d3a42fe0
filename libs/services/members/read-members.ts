import type { ReadContext } from '#db/with-firm';
import type { MemberView } from './member-view.ts';

/** Members of the firm by name; the one with this id when it is given. */
export function readMembers(
  ctx: Pick<ReadContext, 'sql' | 'firmId'>,
  id?: string,
): Promise<MemberView[]> {
  return ctx.sql(
    `SELECT u.id, u.name, u.email, m.role, m.lawyer_card AS "lawyerCard", m.is_active AS "isActive", m.version,
       (SELECT max(a.ends_on)::text FROM absences a
         WHERE a.firm_id = m.firm_id AND a.member_id = m.user_id AND a.withdrawn_at IS NULL
           AND (now() AT TIME ZONE f.zone)::date BETWEEN a.starts_on AND a.ends_on) AS "awayUntil"
     FROM memberships m
     JOIN users u ON u.id = m.user_id
     JOIN firms f ON f.id = m.firm_id
     WHERE m.firm_id = $1 AND ($2::uuid IS NULL OR m.user_id = $2)
     ORDER BY u.name, u.id`,
    [ctx.firmId, id ?? null],
  );
}
