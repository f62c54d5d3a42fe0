import type { Dispatch } from '#db/generated/client';
import type { FirmContext } from '#db/with-firm';
import { toCivil } from '#db/civil';
import { ruleById } from '#domain/deadlines/rules';
import { urgencyOf } from '#domain/deadlines/urgency';
import type { Mail } from '#platform/mail';
import { calendarOf } from '../calendars.ts';
import { readDeadlines } from '../deadlines/read-deadlines.ts';
import { today } from '../today.ts';
import { deadlineMail } from './deadline-mail.ts';

/** Renders a message from what the firm's rows say at this moment; the recipient is read now, not when it was planned. */
export async function composeMail(
  ctx: FirmContext,
  input: { readonly dispatch: Dispatch; readonly messageId: string; readonly adminUrl: string },
): Promise<Mail> {
  const { dispatch } = input;
  const firm = await ctx.tx.firm.findFirstOrThrow();
  const { user } = await ctx.tx.membership.findFirstOrThrow({
    where: { userId: dispatch.recipientId },
    include: { user: true },
  });
  const deadline = await ctx.tx.deadline.findFirstOrThrow({
    where: { id: dispatch.deadlineId },
    include: { submission: true, case: { include: { person: true, office: true } } },
  });
  const [read] = await readDeadlines(ctx, 'd.id = $2', [deadline.id]);
  if (!read) throw new Error('a dispatch has a deadline');

  const safeOn = toCivil(deadline.safeOn);
  const content = deadlineMail({
    kind: dispatch.kind === 'escalation' ? 'escalation' : 'reminder',
    locale: user.locale === 'en' ? 'en' : 'pt',
    recipientName: user.name,
    firmName: firm.name,
    personName: deadline.case.person.fullName,
    reference: deadline.submission?.reference ?? undefined,
    rule: ruleById(read.rule),
    legalOn: toCivil(deadline.legalOn),
    safeOn,
    urgency: urgencyOf({
      safe: safeOn,
      isDone: false,
      today: today(ctx.clock),
      calendar: calendarOf(deadline.case.office.municipality),
    }),
    trace: read.trace,
    caseUrl: `${input.adminUrl.replace(/\/$/, '')}/casos/${deadline.caseId}`,
  });

  return {
    to: { name: user.name, address: user.email },
    messageId: input.messageId,
    ...content,
  };
}
