import { claimDispatches } from '#db/system';
import { withFirm } from '#db/with-firm';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { systemClock } from '#platform/clock';
import { openMailer } from '#platform/mail';
import { newToken } from '#platform/tokens';
import { readSession } from '#services/auth/read-session';
import { requestEmailChange } from '#services/auth/request-email-change';
import { requestReset } from '#services/auth/request-reset';
import { resetPassword } from '#services/auth/reset-password';
import { signIn } from '#services/auth/sign-in';
import { enterCase } from '#services/cases/enter-case';
import { restrictCase } from '#services/cases/restrict-case';
import { planFirm } from '#services/dispatches/plan-firm';
import { sendDispatch } from '#services/dispatches/send-dispatch';
import { planDigests } from '#services/impacts/plan-digests';
import { invite } from '#services/invitations/invite';
import { CalendarEntryInput } from '#services/law/calendar-entry-input';
import { publishFirmEntry } from '#services/law/publish-entry';
import { today } from '#services/today';
import { testPassword, visit, type TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { openPost, type Post } from '../services/letters.ts';
import { file, handleAll, matterOf, system, type Stage } from '../services/stage.ts';

export const adminUrl = 'http://admin.test';

/** Writes the same words into every text of a firm that a message could repeat, and plans a message of each kind. */
export async function fillMail(
  stage: Stage,
  firm: TestFirm,
  { words, locale }: { readonly words: string; readonly locale: 'pt' | 'en' },
): Promise<void> {
  const { ownerUrl } = stage.server;
  await asOwner(ownerUrl, 'UPDATE firms SET name = $2 WHERE id = $1', [firm.id, words]);
  await asOwner(
    ownerUrl,
    `UPDATE users u SET name = $2, locale = $3 FROM memberships m WHERE m.user_id = u.id AND m.firm_id = $1`,
    [firm.id, words, locale],
  );
  const passed = await filedFor(stage, firm, { words, workingDaysAgo: 17 });
  const near = await filedFor(stage, firm, { words, workingDaysAgo: 13 });
  await handleAll(stage);
  await changeDates(stage, firm, words);
  for (const id of [passed, near]) await restrict(stage, firm, id);
  // On the next working day the admin is called too, who may not know which case it is about.
  const tomorrow = publishedCalendar('1106').addWorkingDays(today(systemClock), 1);
  const clock = { now: () => new Date(`${tomorrow}T10:00:00Z`) };
  await planFirm({ ...stage.database, clock }, firm.id);
  await withFirm(stage.database, firm.admin, (ctx) =>
    enterCase(ctx, { id: near, reason: `${words} ${'x'.repeat(1_500)}` }),
  );
  await asOwner(ownerUrl, 'UPDATE dispatches SET due_at = now() WHERE firm_id = $1', [firm.id]);
}

async function filedFor(
  stage: Stage,
  firm: TestFirm,
  { words, workingDaysAgo }: { readonly words: string; readonly workingDaysAgo: number },
): Promise<string> {
  const { caseId } = await matterOf(stage, firm, { name: words });
  const day = publishedCalendar('1106').addWorkingDays(today(systemClock), -workingDaysAgo);
  await file(stage, firm, {
    caseId,
    filedAt: `${day}T10:00:00Z`,
    reference: `${workingDaysAgo} ${words}`.slice(0, 60).trim(),
    note: words,
  });

  return caseId;
}

/** A closure of the firm's own moves dates; that they came nearer is written by hand, for the law of the day may not allow it. */
async function changeDates(stage: Stage, firm: TestFirm, words: string): Promise<void> {
  const [last] = await withFirm(stage.database, firm.lawyer, (ctx) =>
    ctx.tx.deadline.findMany({ where: { status: 'open' }, orderBy: { legalOn: 'desc' }, take: 1 }),
  );
  await withFirm(stage.database, firm.lawyer, (ctx) =>
    publishFirmEntry(
      ctx,
      CalendarEntryInput.parse({
        scope: { kind: 'office', code: 'lisboa' },
        day: { kind: 'date', date: last?.legalOn.toISOString().slice(0, 10) },
        name: { pt: words.slice(0, 100).trim(), en: words.slice(0, 100).trim() },
        citation: words.slice(0, 100).trim(),
        retroactive: true,
      }),
    ),
  );
  await handleAll(stage);
  await asOwner(
    stage.server.ownerUrl,
    `UPDATE date_changes SET state = 'applied' WHERE firm_id = $1 AND run_id IS NOT NULL`,
    [firm.id],
  );
  await withFirm(stage.database, system(firm), (ctx) => planDigests(ctx));
}

async function restrict(stage: Stage, firm: TestFirm, id: string): Promise<void> {
  await withFirm(stage.database, firm.lawyer, async (ctx) => {
    const { version } = await ctx.tx.case.findFirstOrThrow({ where: { id } });
    await restrictCase(ctx, { id, version, people: [firm.paralegal.userId] });
  });
}

/** Asks for every kind of letter: an invitation, a new password and another address, with their notices. */
export async function askForLetters(stage: Stage, firm: TestFirm): Promise<void> {
  const { database } = stage;
  await withFirm(database, firm.admin, (ctx) =>
    invite(ctx, { email: `new@${firm.canary}.test`, role: 'lawyer' }),
  );
  const calling = { ...visit, deviceToken: newToken() };
  await requestReset(database, { email: firm.auditor.email, visit: calling });
  const { token } = await signIn(database, { ...firm.lawyer, password: testPassword }, calling);
  const session = await readSession(database, token);
  if (!session) throw new Error('a session was just opened');
  await requestEmailChange(database, session, {
    email: `other@${firm.canary}.test`,
    password: testPassword,
    visit: calling,
  });
}

/** Sends all that waits in one batch, as the worker does, and then the notices of what was done by the links. */
export async function sendEverything(
  stage: Stage,
  firms: readonly TestFirm[],
): Promise<{ readonly post: Post; readonly outcomes: readonly string[] }> {
  const post = await openPost(stage);
  const mailer = openMailer(post.inbox.smtpUrl, 'Prazo <prazo@localhost>');
  const tools = { database: stage.database, mailer, adminUrl };
  const claimed = await claimDispatches(stage.database, 500, 60);
  const outcomes: string[] = await Promise.all(
    claimed.map(({ id, lease_token: leaseToken }) =>
      sendDispatch(tools, { dispatchId: id, leaseToken }).catch(String),
    ),
  );
  outcomes.push(...(await post.sendAll()));
  for (const firm of firms) {
    await resetPassword(stage.database, {
      token: post.tokenFor(firm.auditor.email),
      password: 'another long and unguessable phrase',
      visit,
    });
  }
  outcomes.push(...(await post.sendAll()));
  mailer.close();

  return { post, outcomes };
}

/** The kinds of messages as the database knows them: one more there is one more here. */
export async function kindsIn(stage: Stage, table: 'dispatches' | 'letters'): Promise<string[]> {
  const [check] = await asOwner<{ text: string }>(
    stage.server.ownerUrl,
    `SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = $1`,
    [`${table}_kind`],
  );

  return [...(check?.text.matchAll(/'(\w+)'/g) ?? [])].map(([, kind = '']) => kind).toSorted();
}

/** The kinds of which every one of these firms got a message. */
export async function kindsSent(
  stage: Stage,
  firms: readonly TestFirm[],
): Promise<{ readonly dispatches: string[]; readonly letters: string[] }> {
  const [sent] = await asOwner<{ dispatches: string[]; letters: string[] }>(
    stage.server.ownerUrl,
    `SELECT
       ARRAY(SELECT kind FROM dispatches WHERE state = 'sent' AND firm_id = ANY ($1::uuid[])
         GROUP BY kind HAVING count(DISTINCT firm_id) = cardinality($1::uuid[]) ORDER BY 1) AS dispatches,
       ARRAY(SELECT kind FROM letters WHERE state = 'sent'
         GROUP BY kind HAVING count(*) >= cardinality($1::uuid[]) ORDER BY 1) AS letters`,
    [firms.map(({ id }) => id)],
  );
  if (!sent) throw new Error('a query without FROM has a row');

  return sent;
}
