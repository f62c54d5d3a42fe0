import { randomUUID } from 'node:crypto';
import { toCivil } from '#db/civil';
import { beat } from '#db/system';
import { withFirm } from '#db/with-firm';
import { addDays } from '#domain/calendar/civil-date';
import type { Storage } from '#platform/storage/storage';
import { systemClock } from '#platform/clock';
import { setAbsence } from '#services/absences/set-absence';
import { setFacts } from '#services/facts/set-facts';
import { requestBundle } from '#services/bundles/request-bundle';
import { restrictCase } from '#services/cases/restrict-case';
import { signIn } from '#services/auth/sign-in';
import { fixDeadline } from '#services/deadlines/fix-deadline';
import { addDependent } from '#services/dependents/add-dependent';
import { CalendarEntryInput } from '#services/law/calendar-entry-input';
import { chooseReadings } from '#services/law/choose-readings';
import { publishFirmEntry } from '#services/law/publish-entry';
import { defaultChoices } from '#domain/deadlines/readings';
import { cancelOffBoarding, requestOffBoarding } from '#services/privacy/off-boarding';
import { placeHold } from '#services/privacy/place-hold';
import { tidyFirm } from '#services/privacy/tidy-firm';
import { OverlayContent } from '#services/playbooks/overlay-view';
import { setOverlay } from '#services/playbooks/set-overlay';
import { registerClient } from '#services/clients/register-client';
import { recordNotice } from '#services/notices/record-notice';
import { invite } from '#services/invitations/invite';
import { handleEvent } from '#services/outbox/handle-event';
import { addPermit } from '#services/permits/add-permit';
import { listSteps } from '#services/steps/list-steps';
import { markStep } from '#services/steps/mark-step';
import { checkReceipt } from '#services/receipts/check-receipt';
import { recordSubmission } from '#services/submissions/record-submission';
import { createToken } from '#services/tokens/create-token';
import { today } from '#services/today';
import { grantSupport } from '#services/support/grant-support';
import { openSupportSession } from '#services/support/open-support-session';
import {
  mintCase,
  testPassword,
  visit,
  type TestCase,
  type TestFirm,
} from '../harness/mint-firm.ts';
import { mintFile } from '../harness/mint-file.ts';
import type { TestDatabase } from '../harness/test-database.ts';
import { startStorage } from '../harness/test-storage.ts';

/** The firm adds a step to a procedure. */
function tailorPlaybook(server: TestDatabase, firm: TestFirm): Promise<void> {
  return withFirm(server.database, firm.admin, (ctx) =>
    setOverlay(ctx, {
      playbook: 'child_portal_account',
      version: 0,
      content: OverlayContent.parse({ steps: [{ id: 'own_call', text: firm.canary }] }),
    }),
  );
}

/** The firm states a closure of its own where a date ends, and fixes another: a run, its changes and its traces. */
async function changeLaw(server: TestDatabase, firm: TestFirm): Promise<void> {
  await withFirm(server.database, firm.lawyer, async (ctx) => {
    const [first, second] = await ctx.tx.deadline.findMany({
      where: { status: 'open' },
      orderBy: { safeOn: 'desc' },
    });
    if (!first || !second) throw new Error('a contactenos gives dates');
    await fixDeadline(ctx, { id: second.id, on: toCivil(second.safeOn), reason: firm.canary });
    await publishFirmEntry(
      ctx,
      CalendarEntryInput.parse({
        scope: { kind: 'office', code: 'lisboa' },
        day: { kind: 'date', date: toCivil(first.legalOn) },
        name: { pt: firm.canary, en: firm.canary },
        citation: firm.canary,
        retroactive: true,
      }),
    );
    await chooseReadings(ctx, { choices: defaultChoices, marginDays: 1, reason: firm.canary });
  });
  const events = await withFirm(server.database, firm.lawyer, (ctx) =>
    ctx.tx.outbox.findMany({ where: { handledAt: null }, orderBy: { id: 'asc' } }),
  );
  for (const event of events) await handleEvent(server.database, event.id);
}

/** A case that was restricted and is open again: whoever looks at the rows need not be named. */
async function restrictForAWhile(server: TestDatabase, firm: TestFirm, id: string): Promise<void> {
  for (const people of [[firm.auditor.userId], null]) {
    await withFirm(server.database, firm.lawyer, async (ctx) => {
      const { version } = await ctx.tx.case.findFirstOrThrow({ where: { id } });
      await restrictCase(ctx, { id, version, people });
    });
  }
}

/** A client who is held, a note of an erasure, and a look at what may go. */
async function serveRights(server: TestDatabase, firm: TestFirm): Promise<void> {
  await withFirm(server.database, firm.admin, async (ctx) => {
    const reason = firm.canary;
    const held = await registerClient(ctx, { fullName: `Rui ${firm.canary}` });
    await ctx.tx.naturalisationRelease.create({
      data: { personId: held.personId, reason, releasedBy: firm.lawyer.userId },
    });
    await placeHold(ctx, { personId: held.personId, reason });
    await ctx.tx.erasure.create({
      data: {
        personId: held.personId,
        outcome: 'erased',
        reason,
        rows: {},
        decidedBy: firm.admin.userId,
      },
    });
  });
  await tidyFirm(server.database, firm.id);
  await withFirm(server.database, firm.admin, async (ctx) => {
    const { id } = await requestOffBoarding(ctx, { reason: firm.canary });
    await cancelOffBoarding(ctx, id);
  });
}

/** Leaves at least one row of the firm in every table that can hold one. */
export async function fillFirm(
  server: TestDatabase,
  firm: TestFirm,
  storage?: Storage,
): Promise<TestCase> {
  const matter = await mintCase(server, firm);
  const longAgo = addDays(today(systemClock), -40);
  await withFirm(server.database, firm.paralegal, async (ctx) => {
    await addDependent(ctx, {
      clientId: matter.clientId,
      dependent: { fullName: `Bebé ${firm.canary}`, kinship: 'child' },
    });
    await addPermit(ctx, {
      personId: matter.personId,
      permit: { number: 'AB12345', legalBasis: 'art. 77' },
    });
    await checkReceipt(ctx, {
      personId: matter.personId,
      receipt: {
        officeId: matter.officeId,
        caseId: matter.caseId,
        issuedOn: longAgo,
        askedFor: 'art_15',
        category: firm.canary,
      },
    });
    await recordSubmission(ctx, {
      caseId: matter.caseId,
      submission: {
        kind: 'request',
        channel: 'contactenos',
        menuPath: [],
        filedAt: `${longAgo}T10:00:00Z`,
        reference: `REF-${firm.canary}`,
      },
    });
    const [first] = await listSteps(ctx, matter.caseId);
    await markStep(ctx, { caseId: matter.caseId, step: first?.id ?? '' });
    const { version } = await ctx.tx.case.findFirstOrThrow({ where: { id: matter.caseId } });
    await setFacts(ctx, {
      id: matter.caseId,
      version,
      facts: { answers: { is_minor: true }, days: { birth_registered_on: longAgo } },
    });
    await recordNotice(ctx, {
      caseId: matter.caseId,
      notice: { kind: 'other', channel: 'email', receivedOn: longAgo },
    });
    await ctx.tx.idempotencyKey.create({
      data: { userId: firm.paralegal.userId, key: 'k', requestHash: 'h' },
    });
    await createToken(ctx, { name: firm.canary, permissions: ['files.read'], days: 1 });
    await ctx.tx.challenge.create({
      data: { userId: firm.paralegal.userId, tokenHash: firm.canary, credentialVersion: 1 },
    });
    const issuer = 'https://provider.example';
    await ctx.tx.identityProvider.create({
      data: {
        issuer,
        clientId: firm.canary,
        sealedSecret: firm.canary,
        isOn: false,
        asksSecondFactor: false,
      },
    });
    await ctx.tx.identityLink.create({
      data: { userId: firm.paralegal.userId, issuer, subject: firm.canary },
    });
    await ctx.tx.identityAnswer.create({ data: { id: randomUUID() } });
  });
  const events = await withFirm(server.database, firm.paralegal, (ctx) =>
    ctx.tx.outbox.findMany({ orderBy: { id: 'asc' } }),
  );
  for (const event of events) await handleEvent(server.database, event.id);
  await changeLaw(server, firm);
  await tailorPlaybook(server, firm);
  await restrictForAWhile(server, firm, matter.caseId);
  await withFirm(server.database, firm.admin, (ctx) =>
    setAbsence(ctx, { deputyId: firm.lawyer.userId, from: '2099-08-03', to: '2099-08-14' }),
  );
  await withFirm(server.database, firm.admin, (ctx) =>
    invite(ctx, { email: `new@${firm.canary}.test`, role: 'lawyer' }),
  );
  await serveRights(server, firm);
  const files = await startStorage();
  await mintFile({ server, firm, storage: storage ?? files.storage }, matter.caseId);
  await files.stop();
  await withFirm(server.database, firm.paralegal, async (ctx) => {
    await requestBundle(ctx, matter.caseId);
    // As if it had failed and been tidied: a worker that runs beside has nothing to do with it.
    await ctx.sql(`UPDATE bundles SET state = 'failed', removed_at = now() WHERE firm_id = $1`, [
      ctx.firmId,
    ]);
  });
  await withFirm(server.database, firm.admin, (ctx) =>
    grantSupport(ctx, {
      reason: firm.canary,
      until: new Date(systemClock.now().getTime() + 3_600_000).toISOString(),
    }),
  );
  await withFirm(server.database, { firmId: firm.id, userId: undefined, role: 'system' }, (ctx) =>
    openSupportSession(ctx, { operator: firm.canary }),
  );
  await signIn(server.database, { email: firm.paralegal.email, password: testPassword }, visit);
  await beat(server.database, 'test');

  return matter;
}
