import type { Firm, Prisma } from '#db/generated/client';
import { toCivil } from '#db/civil';
import type { CivilDate } from '#domain/calendar/civil-date';
import { dueReminder, isOverdue } from '#domain/deadlines/reminders';
import type { Law } from '../law/build-law.ts';
import type { PlaybookOf } from '../playbooks/playbooks-of-cases.ts';
import { legalDay } from '../today.ts';
import { nextSendInstant } from './send-window.ts';

/** What planning reads of a deadline. */
export const plannedDeadline = {
  include: {
    alerts: true,
    dispatches: { select: { occurrenceKey: true } },
    case: { include: { office: true, people: { where: { removedAt: null } } } },
  },
} as const;

export type PlannedDeadline = Prisma.DeadlineGetPayload<typeof plannedDeadline>;

export type DueMessage = {
  readonly kind: 'reminder' | 'escalation';
  readonly deadline: PlannedDeadline;
  readonly recipientId: string;
  readonly occurrenceKey: string;
  /** Undefined: at once, by the database's clock. */
  readonly dueAt: Date | undefined;
};

export type Member = { readonly userId: string; readonly role: string };

const workingDaysOfRest = 5;

type Circumstances = {
  readonly firm: Firm;
  readonly law: Law;
  readonly playbookOf: PlaybookOf;
  /** Those who still work there; nobody else is written to. */
  readonly members: readonly Member[];
  readonly now: Date;
};

/** What must be sent about an open deadline at this moment and has not been planned before. */
export function messagesDue(deadline: PlannedDeadline, at: Circumstances): DueMessage[] {
  const isPast = isOverdue({ safe: toCivil(deadline.safeOn), today: legalDay(at.now) });
  const messages = isPast ? callsDue(deadline, at) : remindersDue(deadline, at);
  const planned = new Set(deadline.dispatches.map((dispatch) => dispatch.occurrenceKey));

  return messages.filter((message) => !planned.has(message.occurrenceKey));
}

function remindersDue(deadline: PlannedDeadline, at: Circumstances): DueMessage[] {
  const { firm, now } = at;
  const calendar = at.law.calendarOf(deadline.case.office.municipality);
  const safe = toCivil(deadline.safeOn);
  const leadTimes = at.playbookOf(deadline.case)?.leadTimes ?? [];
  const due = dueReminder({ safe, leadTimes, today: legalDay(now), calendar });
  if (!due) return [];

  return reach(deadline.case.ownerId, at).map((recipientId) => ({
    kind: 'reminder',
    deadline,
    recipientId,
    occurrenceKey: `reminder ${about(deadline)} ${due.lead} ${recipientId}`,
    dueAt: later(now, nextSendInstant(now, firm, { calendar, notAfter: safe })),
  }));
}

/** A date that was moved is another date: what was said about the old one is said again. */
function about({ id, revision }: PlannedDeadline): string {
  return revision === 0 ? id : `${id}.${revision}`;
}

/** The instant, unless it is now: then the database's clock decides. */
function later(now: Date, instant: Date): Date | undefined {
  return instant > now ? instant : undefined;
}

/**
 * A passed date calls the responsible lawyer at once, at any hour. From the next working day on, as long as nobody
 * answers, it calls the lawyer again and the firm's admins too, once each working day. An answer gives rest, not
 * oblivion: while the date stays open it is called again when the legal date passes too, and every fifth working day.
 */
function callsDue(deadline: PlannedDeadline, at: Circumstances): DueMessage[] {
  const day = legalDay(at.now);
  const calendar = at.law.calendarOf(deadline.case.office.municipality);
  const call = (recipientId: string): DueMessage => ({
    kind: 'escalation',
    deadline,
    recipientId,
    occurrenceKey: `escalation ${deadline.id} ${recipientId} ${day}`,
    dueAt: undefined,
  });
  const lawyer = reach(deadline.case.lawyerId, at);
  const [first] = deadline.alerts;
  if (!first) return lawyer.map(call);

  const answered = latestDay(deadline.alerts.map((alert) => alert.acknowledgedAt));
  if (answered) {
    const legal = toCivil(deadline.legalOn);
    const hasPassedToo = answered <= legal && day > legal;
    const hasRested = calendar.workingDaysBetween(answered, day) >= workingDaysOfRest;

    return hasPassedToo || hasRested ? lawyer.map(call) : [];
  }
  const raised = deadline.alerts.map((alert) => legalDay(alert.raisedAt)).toSorted()[0] ?? day;
  const isSilent = calendar.workingDaysBetween(raised, day) >= 1;
  if (!isSilent || !calendar.isWorkingDay(day)) return [];

  return [...new Set([...lawyer, ...named(deadline, at), ...withRole('admin', at)])].map(call);
}

/** Everybody a restricted case is open to: its admins may see nothing of it, so these are called as well. */
function named({ case: matter }: PlannedDeadline, { members }: Circumstances): string[] {
  if (!matter.isRestricted) return [];
  const people = new Set([matter.ownerId, ...matter.people.map(({ userId }) => userId)]);

  return members.filter(({ userId }) => people.has(userId)).map(({ userId }) => userId);
}

/** The latest of the days, if all of them are known. */
function latestDay(instants: readonly (Date | null)[]): CivilDate | undefined {
  const days = instants.flatMap((instant) => (instant ? [legalDay(instant)] : []));

  return days.length === instants.length ? days.toSorted().at(-1) : undefined;
}

/** The person; when that person has left, whoever answers for the firm: a message must not go to an empty desk. */
function reach(userId: string, at: Circumstances): string[] {
  if (at.members.some((member) => member.userId === userId)) return [userId];
  const stand = [
    withRole('admin', at),
    withRole('lawyer', at),
    at.members.map((each) => each.userId),
  ];

  return stand.find((group) => group.length > 0) ?? [];
}

function withRole(role: string, { members }: Circumstances): string[] {
  return members.filter((member) => member.role === role).map(({ userId }) => userId);
}
