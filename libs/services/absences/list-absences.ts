import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import { firstUncoveredDay } from '#domain/absences/who-answers';
import { civilDate } from '#domain/calendar/civil-date';
import { requirePermission } from '../access/permissions.ts';
import { Named } from '../fields.ts';
import { nextCursor, Page, readCursor } from '../paging.ts';
import { readTeam } from './read-team.ts';

/** `state`: those under way and to come (the default), or all. `mine`: only those of the caller. */
export const ListAbsences = Page.extend({
  state: z.enum(['current', 'all']).default('current'),
  mine: z.stringbool().default(false),
});

const AbsenceView = z
  .object({
    id: z.uuid(),
    member: Named,
    deputy: Named.nullable(),
    /** Civil days in the zone of the firm, both of them included. */
    from: z.iso.date(),
    to: z.iso.date(),
    setBy: Named,
    isWithdrawn: z.boolean(),
    /** The first day, from today on, on which no deputy is there and the admins are written to; null when there is none. */
    uncoveredFrom: z.iso.date().nullable(),
  })
  .meta({ id: 'Absence' });

export const AbsencePage = z
  .object({ items: z.array(AbsenceView), nextCursor: z.string().nullable() })
  .meta({ id: 'AbsencePage' });

type Row = Omit<z.infer<typeof AbsenceView>, 'uncoveredFrom'>;

/** Who is away and when, the latest that was set first. */
export async function listAbsences(
  ctx: ReadContext,
  input: z.infer<typeof ListAbsences>,
): Promise<z.infer<typeof AbsencePage>> {
  const userId = requirePermission(ctx, 'members.read');
  const team = await readTeam(ctx);
  const rows = await ctx.sql<Row>(
    `SELECT a.id, a.starts_on::text AS "from", a.ends_on::text AS "to", a.withdrawn_at IS NOT NULL AS "isWithdrawn",
       json_build_object('id', u.id, 'name', u.name) AS member,
       CASE WHEN d.id IS NULL THEN NULL ELSE json_build_object('id', d.id, 'name', d.name) END AS deputy,
       json_build_object('id', s.id, 'name', s.name) AS "setBy"
     FROM absences a
     JOIN users u ON u.id = a.member_id
     JOIN users s ON s.id = a.set_by
     LEFT JOIN users d ON d.id = a.deputy_id
     WHERE a.firm_id = $1 AND ($2::uuid IS NULL OR a.id < $2)
       AND ($4::boolean OR (a.withdrawn_at IS NULL AND a.ends_on >= $5::date))
       AND ($6::uuid IS NULL OR a.member_id = $6)
     ORDER BY a.id DESC
     LIMIT $3`,
    [
      ctx.firmId,
      readCursor(input.cursor),
      input.limit + 1,
      input.state === 'all',
      team.day,
      input.mine ? userId : null,
    ],
  );
  const items = rows.slice(0, input.limit).map((row) => ({
    ...row,
    uncoveredFrom: row.isWithdrawn
      ? null
      : (firstUncoveredDay(awayOf(row), team.day, team) ?? null),
  }));

  return { items, nextCursor: nextCursor(rows, input.limit) };
}

function awayOf({ member, deputy, from, to }: Row) {
  return {
    memberId: member.id,
    deputyId: deputy?.id ?? null,
    from: civilDate(from),
    to: civilDate(to),
  };
}
