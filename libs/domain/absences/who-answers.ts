import { addDays, type CivilDate } from '../calendar/civil-date.ts';

export type TeamMember = {
  readonly id: string;
  readonly role: string;
  readonly isActive: boolean;
};

/** Somebody is away from the first to the last day, both included. Without a deputy the admins answer. */
export type Away = {
  readonly memberId: string;
  readonly deputyId: string | null;
  readonly from: CivilDate;
  readonly to: CivilDate;
};

/** A firm as it is now: its members, and the absences that hold, the latest that was set first. */
export type Team = { readonly members: readonly TeamMember[]; readonly absences: readonly Away[] };

/** Who may stand in for whom: calls about a passed date go to lawyers and admins, and so must their deputies be. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  paralegal: ['paralegal', 'lawyer', 'admin'],
  lawyer: ['lawyer'],
  admin: ['admin', 'lawyer'],
};

export function mayStandIn(deputyRole: string, absentRole: string): boolean {
  return fitting[absentRole]?.includes(deputyRole) ?? false;
}

export function isAway(memberId: string, day: CivilDate, { absences }: Team): boolean {
  return absences.some((absence) => absence.memberId === memberId && covers(absence, day));
}

/**
 * Who is written to on a day instead of a member who is away: their deputy, or else that one's deputy. Undefined when
 * the member is there, or neither of the two is.
 */
export function deputyOn(memberId: string, day: CivilDate, team: Team): string | undefined {
  const absent = team.members.find(({ id }) => id === memberId);
  if (!absent) return undefined;

  const first = deputiesOf(memberId, day, team);
  const second = first.flatMap((id) => deputiesOf(id, day, team));

  return [...first, ...second].find((id) => {
    const deputy = team.members.find((member) => member.id === id);

    return deputy && isThere(deputy, day, team) && mayStandIn(deputy.role, absent.role);
  });
}

/**
 * Whom a message for a member reaches on a day: themselves when they are there, their deputy, or the admins who are
 * there, or else anybody who is. When nobody is, it reaches the member and every admin: never nobody.
 */
export function whoAnswers(memberId: string, day: CivilDate, team: Team): readonly string[] {
  if (!isAway(memberId, day, team)) return [memberId];
  const deputy = deputyOn(memberId, day, team);
  if (deputy) return [deputy];

  const there = team.members.filter((member) => isThere(member, day, team));
  const group = ['admin', 'lawyer', 'paralegal']
    .map((role) => there.filter((member) => member.role === role))
    .find((members) => members.length > 0);
  if (group) return group.map(({ id }) => id);

  const admins = team.members.filter(({ role, isActive }) => isActive && role === 'admin');

  return [...new Set([memberId, ...admins.map(({ id }) => id)])];
}

/** The first day of an absence, from `since` on, that no deputy covers; undefined when one does on each. */
export function firstUncoveredDay(
  absence: Away,
  since: CivilDate,
  team: Team,
): CivilDate | undefined {
  const first = absence.from > since ? absence.from : since;
  for (let day = first; day <= absence.to; day = addDays(day, 1)) {
    if (!deputyOn(absence.memberId, day, team)) return day;
  }

  return undefined;
}

function covers({ from, to }: Away, day: CivilDate): boolean {
  return from <= day && day <= to;
}

function isThere({ id, isActive }: TeamMember, day: CivilDate, team: Team): boolean {
  return isActive && !isAway(id, day, team);
}

function deputiesOf(memberId: string, day: CivilDate, { absences }: Team): string[] {
  return absences.flatMap((absence) =>
    absence.memberId === memberId && covers(absence, day) && absence.deputyId
      ? [absence.deputyId]
      : [],
  );
}
