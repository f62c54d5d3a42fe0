import { z } from 'zod';
import { fromCivil } from '#db/civil';
import type { FirmContext } from '#db/with-firm';
import { isAway, mayStandIn, type Team } from '#domain/absences/who-answers';
import { addDays, civilDate, type CivilDate } from '#domain/calendar/civil-date';
import { AppError, invalidField } from '#platform/errors';
import { can, requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { CivilDay } from '../fields.ts';
import { lockMembers } from '../members/lock-members.ts';
import { readTeam } from './read-team.ts';

export const SetAbsence = z
  .strictObject({
    /** Left out: whoever asks. */
    memberId: z.uuid().optional(),
    /** Left out: the firm's admins are written to. */
    deputyId: z.uuid().optional(),
    /** Civil days in the zone of the firm, both of them included. */
    from: CivilDay,
    to: CivilDay,
  })
  .meta({ id: 'SetAbsence' });

/** Longer than this is no absence: the work is handed over. */
const mostDays = 366;

/**
 * Says that somebody is away and who is written to meanwhile; their cases stay theirs. One says it of oneself, an admin of
 * everybody. Throws 'forbidden', 'conflict' for days that are set already, 'invalid' naming the field.
 */
export async function setAbsence(
  ctx: FirmContext,
  input: z.infer<typeof SetAbsence>,
): Promise<{ id: string }> {
  const userId = requirePermission(ctx, 'absences.set');
  const memberId = input.memberId ?? userId;
  if (memberId !== userId && !can(ctx, 'members.manage')) {
    throw new AppError('forbidden', 'Only an admin says that somebody else is away');
  }
  await lockMembers(ctx, 'changing');
  const team = await readTeam(ctx);
  const days = { from: civilDate(input.from), to: civilDate(input.to) };
  requireDays(days, team.day);
  requireMember(memberId, days, team);
  if (input.deputyId) requireDeputy(input.deputyId, { memberId, ...days }, team);
  const { id } = await ctx.tx.absence.create({
    data: {
      memberId,
      deputyId: input.deputyId ?? null,
      startsOn: fromCivil(days.from),
      endsOn: fromCivil(days.to),
      setBy: userId,
    },
  });
  await writeAudit(ctx, {
    action: 'absence.set',
    subjectType: 'absence',
    subjectId: id,
    data: { memberId, deputyId: input.deputyId ?? null, ...days },
  });

  return { id };
}

type Days = { readonly from: CivilDate; readonly to: CivilDate };

function requireDays({ from, to }: Days, day: CivilDate): void {
  if (to < from) throw invalidField('to', 'must not be before the first day');
  if (to < day) throw invalidField('to', 'is over already');
  if (to >= addDays(from, mostDays)) {
    throw invalidField('to', `must be at most ${mostDays} days: hand the work over instead`);
  }
}

function requireMember(memberId: string, { from, to }: Days, team: Team): void {
  const member = team.members.find(({ id, isActive }) => id === memberId && isActive);
  if (!member || member.role === 'auditor') {
    throw invalidField('memberId', 'is not an active member of the firm who has work');
  }
  const isSet = team.absences.some(
    (absence) => absence.memberId === memberId && absence.from <= to && from <= absence.to,
  );
  if (isSet) {
    throw new AppError('conflict', 'An absence on some of these days is set: withdraw it first');
  }
}

function requireDeputy(deputyId: string, absent: Days & { memberId: string }, team: Team): void {
  if (deputyId === absent.memberId) throw invalidField('deputyId', 'must be somebody else');
  const roleOf = (id: string) => team.members.find((member) => member.id === id)?.role ?? '';
  const deputy = team.members.find(({ id, isActive }) => id === deputyId && isActive);
  if (!deputy || !mayStandIn(deputy.role, roleOf(absent.memberId))) {
    throw invalidField('deputyId', 'is not an active member of the firm in a fitting role');
  }
  for (let day = absent.from; day <= absent.to; day = addDays(day, 1)) {
    if (!isAway(deputyId, day, team)) return;
  }
  throw invalidField('deputyId', 'is away for the whole time');
}
