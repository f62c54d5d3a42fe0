import type { Firm, Prisma } from '#db/generated/client';
import { toCivil } from '#db/civil';
import { dueReminder, isOverdue } from '#domain/deadlines/reminders';
import { playbookById } from '#domain/playbooks/catalogue';
import { calendarOf } from '../calendars.ts';
import { legalDay } from '../today.ts';
import { nextSendInstant } from './send-window.ts';

export type PlannedDeadline = Prisma.DeadlineGetPayload<{
  include: {
    alerts: true;
    dispatches: { select: { occurrenceKey: true } };
    case: { include: { office: true } };
  };
}>;

export type DueMessage = {
  readonly kind: 'reminder' | 'escalation';
  readonly deadline: PlannedDeadline;
  readonly recipientId: string;
  readonly occurrenceKey: string;
  readonly dueAt: Date;
};

export type Member = { readonly userId: string; readonly role: string };

type Circumstances = {
  readonly firm: Firm;
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
  const calendar = calendarOf(deadline.case.office.municipality);
  const safe = toCivil(deadline.safeOn);
  const leadTimes = playbookById(deadline.case.playbook)?.leadTimes ?? [];
  const due = dueReminder({ safe, leadTimes, today: legalDay(now), calendar });
  if (!due) return [];

  return reach(deadline.case.ownerId, at).map((recipientId) => ({
    kind: 'reminder',
    deadline,
    recipientId,
    occurrenceKey: `reminder ${deadline.id} ${due.lead} ${recipientId}`,
    dueAt: nextSendInstant(now, firm, { calendar, notAfter: safe }),
  }));
}

/**
 * A passed date calls the responsible lawyer at once, at any hour. From the next working day on, as long as nobody
 * answers, it calls the lawyer again and the firm's admins too, once each working day.
 */
function callsDue(deadline: PlannedDeadline, at: Circumstances): DueMessage[] {
  const { now } = at;
  if (deadline.alerts.some((alert) => alert.acknowledgedAt)) return [];

  const call = (recipientId: string): DueMessage => ({
    kind: 'escalation',
    deadline,
    recipientId,
    occurrenceKey: `escalation ${deadline.id} ${recipientId} ${legalDay(now)}`,
    dueAt: now,
  });
  const { lawyerId, office } = deadline.case;
  const raised = deadline.alerts.map((alert) => legalDay(alert.raisedAt)).toSorted()[0];
  if (!raised) return reach(lawyerId, at).map(call);

  const calendar = calendarOf(office.municipality);
  const isSilent = calendar.workingDaysBetween(raised, legalDay(now)) >= 1;
  if (!isSilent || !calendar.isWorkingDay(legalDay(now))) return [];

  return [...new Set([...reach(lawyerId, at), ...adminsOf(at)])].map(call);
}

/** The person, or the firm's admins when that person has left: a message must not go to an empty desk. */
function reach(userId: string, at: Circumstances): string[] {
  return at.members.some((member) => member.userId === userId) ? [userId] : adminsOf(at);
}

function adminsOf({ members }: Circumstances): string[] {
  return members.filter(({ role }) => role === 'admin').map(({ userId }) => userId);
}
