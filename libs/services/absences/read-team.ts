import type { ReadContext } from '#db/with-firm';
import type { Team, TeamMember } from '#domain/absences/who-answers';
import { civilDate, type CivilDate } from '#domain/calendar/civil-date';
import { civilDayIn } from '#platform/clock';

type Row = Readonly<Record<'memberId' | 'from' | 'to', string>> & {
  readonly deputyId: string | null;
};

/** Who works in the firm and who is away, from today on, and what day it is there: the zone is the firm's. */
export async function readTeam(
  ctx: Pick<ReadContext, 'sql' | 'firmId' | 'clock'>,
): Promise<Team & { readonly day: CivilDate }> {
  const [firm] = await ctx.sql<{ zone: string }>('SELECT zone FROM firms WHERE id = $1', [
    ctx.firmId,
  ]);
  if (!firm) throw new Error('a transaction has a firm');
  const day = civilDate(civilDayIn(firm.zone, ctx.clock.now()));
  const members = await ctx.sql<TeamMember>(
    `SELECT m.user_id AS id, m.role, m.is_active AS "isActive" FROM memberships m
     WHERE m.firm_id = $1 ORDER BY m.user_id`,
    [ctx.firmId],
  );
  const absences = await ctx.sql<Row>(
    `SELECT a.member_id AS "memberId", a.deputy_id AS "deputyId", a.starts_on::text AS "from", a.ends_on::text AS "to"
     FROM absences a
     WHERE a.firm_id = $1 AND a.withdrawn_at IS NULL AND a.ends_on >= $2::date
     ORDER BY a.id DESC`,
    [ctx.firmId, day],
  );

  return {
    day,
    members,
    absences: absences.map(({ from, to, ...row }) => ({
      ...row,
      from: civilDate(from),
      to: civilDate(to),
    })),
  };
}
