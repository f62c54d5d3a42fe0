import { randomUUID } from 'node:crypto';
import { claimDispatches } from '#db/system';
import { readFirm, withFirm, type Actor } from '#db/with-firm';
import { withPlatform } from '#db/with-platform';
import { openMailer, type Mailer } from '#platform/mail';
import { listAbsences } from '#services/absences/list-absences';
import { setAbsence } from '#services/absences/set-absence';
import { withdrawAbsence } from '#services/absences/withdraw-absence';
import { acknowledgeAlert } from '#services/alerts/acknowledge-alert';
import { listAlerts } from '#services/alerts/list-alerts';
import { restrictCase } from '#services/cases/restrict-case';
import { planFirm } from '#services/dispatches/plan-firm';
import { sendDispatch } from '#services/dispatches/send-dispatch';
import { addMember } from '#services/firms/add-member';
import { deactivateMember } from '#services/members/deactivate-member';
import { mintFirm, testPassword, type TestCase, type TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { publish, responseEnds, settledCase, withdraw } from '#test/impacts/law-stage';
import { startInbox, type Inbox } from '../../tools/inbox/start-inbox.ts';
import { file, handleAll, matterOf, setStage, standingClock, type Stage } from './stage.ts';

/** A Tuesday at noon in Lisbon, long after every date of a contactenos of May 2026 has passed. */
const late = '2027-09-14T11:00:00Z';
const days = { from: '2027-09-13', to: '2027-09-17' };

describe('the messages of whoever is away', () => {
  const clock = standingClock(late);
  let stage: Stage;
  let firm: TestFirm;
  let inbox: Inbox;
  let mailer: Mailer;
  let deputy: Actor & { readonly userId: string; readonly email: string };

  beforeAll(async () => {
    stage = await setStage(clock);
    inbox = await startInbox();
    mailer = openMailer(inbox.smtpUrl, 'Prazo <prazo@localhost>');
  });
  beforeEach(async () => {
    clock.set(late);
    firm = await mintFirm(stage.server);
    deputy = await colleague('lawyer');
    await inbox.clear();
  });
  afterAll(async () => {
    mailer.close();
    await inbox.stop();
    await stage.server.stop();
  });

  async function colleague(role: 'lawyer' | 'paralegal') {
    const email = `${randomUUID()}@x.test`;
    const { userId } = await withPlatform(stage.server.ownerUrl, (ctx) =>
      addMember(ctx, {
        firmId: firm.id,
        email,
        name: `Deputy ${role}`,
        role,
        password: testPassword,
      }),
    );

    return { firmId: firm.id, userId, role, email };
  }

  const set = (actor: Actor, absence: Parameters<typeof setAbsence>[1]) =>
    withFirm(stage.database, actor, (ctx) => setAbsence(ctx, absence));
  const lawyerIsAway = () => set(firm.lawyer, { deputyId: deputy.userId, ...days });

  /** A case of which a date has passed, and the calls about it planned. */
  async function passed(): Promise<TestCase> {
    const matter = await matterOf(stage, firm);
    await file(stage, firm, { caseId: matter.caseId, filedAt: '2026-05-04T10:00:00Z' });
    await handleAll(stage);

    return matter;
  }

  /** Sends everything that is due, and what that plans, as the worker does. */
  async function deliver(): Promise<void> {
    const tools = { database: stage.database, mailer, adminUrl: 'http://prazo.test' };
    for (let round = 0; round < 10; round += 1) {
      const claimed = await claimDispatches(stage.database, 100, 60);
      if (claimed.length === 0) return;
      for (const { id, lease_token: leaseToken } of claimed)
        await sendDispatch(tools, { dispatchId: id, leaseToken });
    }
    throw new Error('messages go round and round');
  }

  const mailTo = (email: string) => inbox.messages().filter(({ to }) => to.includes(email));
  const addressees = () => [...new Set(inbox.messages().flatMap(({ to }) => to))].toSorted();
  const alertsOf = (actor: Actor) =>
    readFirm(stage.database, actor, (ctx) =>
      listAlerts(ctx, { limit: 25, state: 'open', mine: true }),
    );

  it('go to the deputy when a date has passed, and it is still listed for the lawyer', async () => {
    await lawyerIsAway();
    await passed();

    await deliver();

    expect(mailTo(firm.lawyer.email)).toEqual([]);
    const [mail] = mailTo(deputy.email);
    expect(mail?.text).toContain(`em substituição de lawyer ${firm.canary}`);
    expect((await alertsOf(firm.lawyer)).items.length).toBeGreaterThan(0);
    expect((await alertsOf(deputy)).items.length).toBe((await alertsOf(firm.lawyer)).items.length);
  });

  it('stop when the deputy answers: nobody is called the next day', async () => {
    await lawyerIsAway();
    await passed();
    await deliver();
    for (const { id } of (await alertsOf(deputy)).items)
      await withFirm(stage.database, deputy, (ctx) => acknowledgeAlert(ctx, id));
    await inbox.clear();

    clock.set('2027-09-15T11:00:00Z');
    await planFirm(stage.database, firm.id);
    await deliver();

    expect(addressees()).toEqual([]);
    expect((await alertsOf(firm.lawyer)).items).toEqual([]);
  });

  it('go to the deputy and the admins the next day when nobody answers', async () => {
    await lawyerIsAway();
    await passed();
    await deliver();
    await inbox.clear();

    clock.set('2027-09-15T11:00:00Z');
    await planFirm(stage.database, firm.id);
    await deliver();

    expect(addressees()).toEqual([deputy.email, firm.admin.email].toSorted());
  });

  it('go by who is away when they leave, not by who was when they were planned', async () => {
    await passed();
    const { id } = await lawyerIsAway();
    await deliver();
    expect(addressees()).toEqual([deputy.email]);

    await withFirm(stage.database, firm.lawyer, (ctx) => withdrawAbsence(ctx, id));
    clock.set('2027-09-15T11:00:00Z');
    await planFirm(stage.database, firm.id);
    await deliver();

    expect(mailTo(firm.lawyer.email).length).toBeGreaterThan(0);
  });

  it('go by the day in the zone of the firm', async () => {
    await asOwner(stage.server.ownerUrl, 'UPDATE firms SET zone = $2 WHERE id = $1', [
      firm.id,
      'Atlantic/Azores',
    ]);
    await set(firm.lawyer, { deputyId: deputy.userId, from: '2027-09-14', to: '2027-09-14' });
    await passed();
    // In Lisbon the fifteenth has begun, in the Azores it has not.
    clock.set('2027-09-14T23:30:00Z');

    await deliver();

    expect(addressees()).toEqual([deputy.email]);
  });

  it('reach the admins when no deputy is there, which is said beforehand', async () => {
    await lawyerIsAway();
    await set(deputy, { from: '2027-09-14', to: '2027-09-15' });
    const { items } = await readFirm(stage.database, firm.admin, (ctx) =>
      listAbsences(ctx, { limit: 25, state: 'current', mine: false }),
    );
    await passed();

    await deliver();

    expect(items.map(({ uncoveredFrom }) => uncoveredFrom)).toEqual(['2027-09-14', '2027-09-14']);
    expect(addressees()).toEqual([firm.admin.email]);
  });

  it('reach the admins when the deputy has left the firm', async () => {
    await lawyerIsAway();
    await passed();
    await withFirm(stage.database, firm.admin, (ctx) =>
      deactivateMember(ctx, { id: deputy.userId, to: {} }),
    );

    await deliver();

    expect(addressees()).toEqual([firm.admin.email]);
  });

  it('are not lost when a deputy’s are handed over to whoever is away', async () => {
    await lawyerIsAway();
    await passed();
    // One round: the lawyer's message is withdrawn, the deputy's has not left.
    const [claimed] = await claimDispatches(stage.database, 1, 60);
    if (!claimed) throw new Error('a call is planned');
    await sendDispatch(
      { database: stage.database, mailer, adminUrl: 'http://prazo.test' },
      { dispatchId: claimed.id, leaseToken: claimed.lease_token },
    );

    await withFirm(stage.database, firm.admin, (ctx) =>
      deactivateMember(ctx, { id: deputy.userId, to: { alertsId: firm.lawyer.userId } }),
    );
    await deliver();

    expect(addressees()).toEqual([firm.admin.email]);
  });

  it('go to the deputy of the paralegal who owns the case when they are reminders', async () => {
    clock.set('2026-05-20T11:00:00Z');
    const other = await colleague('paralegal');
    await set(firm.paralegal, { deputyId: other.userId, from: '2026-05-18', to: '2026-05-22' });
    await passed();

    await deliver();

    expect(addressees()).toEqual([other.email]);
    expect(mailTo(other.email)[0]?.text).toContain('em substituição de paralegal');
  });

  it('say nothing of a restricted case to a deputy who is not named, and call whoever is', async () => {
    const matter = await passed();
    await withFirm(stage.database, firm.lawyer, (ctx) =>
      restrictCase(ctx, { id: matter.caseId, version: 2, people: [] }),
    );
    await lawyerIsAway();

    await deliver();

    expect(addressees()).toEqual([deputy.email, firm.paralegal.email].toSorted());
    expect(mailTo(deputy.email)[0]?.text).not.toContain('Maria');
    expect(mailTo(firm.paralegal.email)[0]?.text).toContain('Maria');
  });

  it('about a restricted case reach the absent lawyer too when nobody else named is there', async () => {
    const matter = await passed();
    await withFirm(stage.database, firm.lawyer, (ctx) =>
      restrictCase(ctx, { id: matter.caseId, version: 2, people: [] }),
    );
    await lawyerIsAway();
    await set(firm.paralegal, { ...days });

    await deliver();

    expect(addressees()).toEqual([deputy.email, firm.lawyer.email].toSorted());
    expect(mailTo(firm.lawyer.email)[0]?.text).toContain('Maria');
  });

  it('go to the deputy when a change of law brought dates of the lawyer nearer', async () => {
    clock.set('2026-11-24T09:00:00Z');
    await set(firm.lawyer, { deputyId: deputy.userId, from: '2026-11-23', to: '2026-11-27' });
    const { key } = await publish(stage, { date: responseEnds });
    await settledCase(stage, firm);
    await withdraw(stage, key);
    await handleAll(stage);

    await deliver();

    const digests = inbox.messages().filter(({ subject }) => subject.includes('antecipado'));
    expect(digests.map(({ to }) => to)).toEqual([[deputy.email]]);
    expect(digests[0]?.text).toContain('em substituição de lawyer');
    expect(digests[0]?.text).toContain(`Maria ${firm.canary}`);
  });
});
