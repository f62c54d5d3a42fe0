import type { Dispatch } from '#db/generated/client';
import type { FirmContext } from '#db/with-firm';
import { isAway, whoAnswers, type Team } from '#domain/absences/who-answers';
import type { CivilDate } from '#domain/calendar/civil-date';
import { readTeam } from '../absences/read-team.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';
import { isHiddenFrom } from '../cases/named-people.ts';

type Now = Team & { readonly day: CivilDate };
type Message = Pick<
  Dispatch,
  'id' | 'kind' | 'deadlineId' | 'runId' | 'recipientId' | 'standsInFor' | 'occurrenceKey'
>;

/**
 * Whom a message reaches at this moment, while its addressee may be away. Of a restricted case in which a deputy has no
 * part, those named in it who are there are called too; when there is none, so is the absent person: somebody who sees
 * the case always hears of it. An entry is told to whom it was meant for.
 */
export async function findReached(ctx: FirmContext, message: Message): Promise<readonly string[]> {
  const { kind, recipientId, standsInFor } = message;
  if (kind === 'entry') return [recipientId];
  const person = standsInFor ?? recipientId;
  const team = await readTeam(ctx);
  if (!isAway(person, team.day, team)) return [person];

  const called = whoAnswers(person, team.day, team);
  const sighted = await findSighted(ctx, message, person);
  if (!sighted || called.every((id) => sighted.includes(id))) return called;
  const there = sighted.filter((id) => isThere(id, team));

  return [...new Set([...called, ...(there.length > 0 ? there : [person])])];
}

function isThere(userId: string, team: Now): boolean {
  const isActive = team.members.some(({ id, isActive }) => id === userId && isActive);

  return isActive && !isAway(userId, team.day, team);
}

/** Who sees all that the message is about; undefined when everybody in the firm does. */
async function findSighted(
  ctx: FirmContext,
  { deadlineId, runId }: Message,
  person: string,
): Promise<string[] | undefined> {
  const cases = deadlineId
    ? 'SELECT d.case_id FROM deadlines d WHERE d.firm_id = $1 AND d.id = $2'
    : `SELECT d.case_id FROM date_changes c JOIN deadlines d ON d.firm_id = c.firm_id AND d.id = c.deadline_id
       WHERE c.firm_id = $1 AND c.run_id = $2 AND c.state = 'applied' AND c.acknowledged_at IS NULL`;
  const rows = await ctx.sql<{ userId: string; isSighted: boolean }>(
    `SELECT m.user_id AS "userId", NOT EXISTS (
       SELECT FROM cases k
       WHERE k.firm_id = $1 AND k.id IN (${cases}) AND ($3::uuid IS NULL OR k.lawyer_id = $3)
         AND ${isHiddenFrom('k', 'm.user_id')}) AS "isSighted"
     FROM memberships m WHERE m.firm_id = $1`,
    [ctx.firmId, deadlineId ?? runId, deadlineId ? null : person],
  );
  if (rows.every(({ isSighted }) => isSighted)) return undefined;

  return rows.filter(({ isSighted }) => isSighted).map(({ userId }) => userId);
}

/**
 * Plans a message for each of those whom it reaches instead of its recipient; called about a passed date, they have an
 * alert of their own, and the recipient keeps theirs. Within `lockPlanning`. Asked again it adds nothing.
 */
export async function planStandIns(
  ctx: FirmContext,
  message: Message,
  reached: readonly string[],
): Promise<void> {
  const person = message.standsInFor ?? message.recipientId;
  const others = reached.filter((id) => id !== message.recipientId);
  const deadline = message.deadlineId
    ? await ctx.tx.deadline.findFirstOrThrow({ where: { id: message.deadlineId } })
    : undefined;
  const alertIds =
    message.kind === 'escalation' && deadline
      ? await raiseBeside(ctx, { caseId: deadline.caseId, deadlineId: deadline.id, others })
      : new Map<string, string>();
  const planned = await ctx.tx.dispatch.createMany({
    data: others.map((recipientId) => ({
      kind: message.kind,
      deadlineId: message.deadlineId,
      runId: message.runId,
      alertId: alertIds.get(recipientId) ?? null,
      recipientId,
      standsInFor: recipientId === person ? null : person,
      occurrenceKey: `${message.occurrenceKey} by ${recipientId}`,
    })),
    skipDuplicates: true,
  });
  if (planned.count === 0 || !deadline) return;
  await writeTimeline(ctx, {
    caseId: deadline.caseId,
    kind: 'message_redirected',
    happenedOn: today(ctx.clock),
    data: { deadlineId: deadline.id, rule: deadline.rule, recipientId: person, reason: 'away' },
  });
}

/** An alert for each of them, as old as the one it stands beside. */
async function raiseBeside(
  ctx: FirmContext,
  call: {
    readonly caseId: string;
    readonly deadlineId: string;
    readonly others: readonly string[];
  },
): Promise<Map<string, string>> {
  const { caseId, deadlineId, others } = call;
  const isTheirs = { deadlineId, recipientId: { in: [...others] } };
  await ctx.tx.alert.createMany({
    data: others.map((recipientId) => ({
      caseId,
      deadlineId,
      recipientId,
      raisedAt: ctx.clock.now(),
    })),
    skipDuplicates: true,
  });
  await ctx.tx.alert.updateMany({
    where: { ...isTheirs, acknowledgedAt: { not: null } },
    data: { acknowledgedAt: null, acknowledgedBy: null, raisedAt: ctx.clock.now() },
  });
  const alerts = await ctx.tx.alert.findMany({ where: isTheirs });

  return new Map(alerts.map(({ recipientId, id }) => [recipientId, id]));
}
