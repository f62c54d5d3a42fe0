import type { Dispatch } from '#db/generated/client';
import type { FirmContext } from '#db/with-firm';
import { civilDate } from '#domain/calendar/civil-date';
import { ruleById } from '#domain/deadlines/rules';
import type { Mail } from '#platform/mail';
import { readDeadlines } from '../deadlines/read-deadlines.ts';
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
  const [read] = await readDeadlines(ctx, 'd.id = $2', [dispatch.deadlineId]);
  if (!read) throw new Error('a dispatch has a deadline');

  const { view } = read;
  const { person } = await ctx.tx.case.findFirstOrThrow({
    where: { id: view.caseId },
    select: { person: { select: { fullName: true } } },
  });
  const submission =
    view.source.kind === 'submission' &&
    (await ctx.tx.submission.findFirst({
      where: { id: view.source.id },
      select: { reference: true },
    }));
  const content = deadlineMail({
    kind: dispatch.kind === 'escalation' ? 'escalation' : 'reminder',
    locale: user.locale === 'en' ? 'en' : 'pt',
    recipientName: user.name,
    firmName: firm.name,
    personName: person.fullName,
    reference: (submission && submission.reference) || undefined,
    rule: ruleById(read.rule),
    legalOn: civilDate(view.legalOn),
    safeOn: civilDate(view.safeOn),
    urgency: view.urgency,
    trace: read.trace,
    caseUrl: `${input.adminUrl.replace(/\/$/, '')}/casos/${view.caseId}`,
  });

  return {
    to: { name: user.name, address: user.email },
    messageId: input.messageId,
    ...content,
  };
}
