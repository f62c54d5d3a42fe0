import type { Dispatch } from '#db/generated/client';
import type { FirmContext } from '#db/with-firm';
import { civilDate } from '#domain/calendar/civil-date';
import type { Locale } from '#domain/calendar/text';
import { ruleById } from '#domain/deadlines/rules';
import type { Mail } from '#platform/mail';
import { readDeadlines } from '../deadlines/read-deadlines.ts';
import { composeRestrictedMail } from './compose-restricted-mail.ts';
import { deadlineMail } from './deadline-mail.ts';
import { impactMail } from './impact-mail.ts';
import { readDigest } from './read-digest.ts';

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
  const absent =
    dispatch.standsInFor &&
    (await ctx.tx.user.findFirst({ where: { id: dispatch.standsInFor }, select: { name: true } }));
  const about = {
    locale: user.locale === 'en' ? 'en' : 'pt',
    recipientName: user.name,
    absentName: (absent && absent.name) || undefined,
    firmName: firm.name,
    adminUrl: input.adminUrl.replace(/\/$/, ''),
  } as const;
  const content = dispatch.runId
    ? await composeDigest(ctx, {
        runId: dispatch.runId,
        to: dispatch,
        ...about,
      })
    : ((await composeRestrictedMail(ctx, dispatch, about)) ??
      (await composeDeadlineMail(ctx, dispatch, about)));

  return { to: { name: user.name, address: user.email }, messageId: input.messageId, ...content };
}

type About = {
  readonly locale: Locale;
  readonly recipientName: string;
  readonly absentName: string | undefined;
  readonly firmName: string;
  readonly adminUrl: string;
};

async function composeDeadlineMail(ctx: FirmContext, dispatch: Dispatch, about: About) {
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

  return deadlineMail({
    ...about,
    kind: dispatch.kind === 'escalation' ? 'escalation' : 'reminder',
    personName: person.fullName,
    reference: (submission && submission.reference) || undefined,
    rule: ruleById(read.rule),
    legalOn: civilDate(view.legalOn),
    safeOn: civilDate(view.safeOn),
    urgency: view.urgency,
    trace: read.trace,
    caseUrl: `${about.adminUrl}/casos/${view.caseId}`,
  });
}

async function composeDigest(
  ctx: FirmContext,
  { runId, to, adminUrl, ...about }: About & { runId: string; to: Dispatch },
) {
  const run = await ctx.tx.impactRun.findFirstOrThrow({ where: { id: runId } });

  return impactMail({
    ...about,
    title: { pt: run.titlePt, en: run.titleEn },
    ...(await readDigest(ctx, runId, to)),
    inboxUrl: `${adminUrl}/alteracoes?vista=antecipadas&mudanca=${runId}`,
  });
}
