import 'reflect-metadata';
import { withFirm } from '#db/with-firm';
import { systemClock } from '#platform/clock';
import { acknowledgeAlert } from '#services/alerts/acknowledge-alert';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { completeDeadline } from '#services/deadlines/complete-deadline';
import { planFirm } from '#services/dispatches/plan-firm';
import { readEngine } from '#services/engine/read-engine';
import { recordSubmission } from '#services/submissions/record-submission';
import { today } from '#services/today';
import { eventually } from '../harness/eventually.ts';
import { mintCase, mintFirm, type TestCase, type TestFirm } from '../harness/mint-firm.ts';
import { runWorker, type TestWorker } from '../harness/run-worker.ts';
import { asOwner, startDatabase, type TestDatabase } from '../harness/test-database.ts';

describe('delivery', () => {
  let server: TestDatabase;
  let worker: TestWorker;
  let firm: TestFirm;

  beforeAll(async () => {
    server = await startDatabase();
    worker = await runWorker('Postgres', server);
  });
  beforeEach(async () => {
    firm = await mintFirm(server);
  });
  afterAll(async () => {
    await worker.stop();
    await server.stop();
  });

  it('a relay that is busy for now is tried again until it takes the message', async () => {
    worker.inbox.failNext({ kind: 'reject', at: 'recipient', code: 450 }, { times: 1 });

    const matter = await fileFor(firm, 17);

    await mailAbout(matter, firm.lawyer.email, 60_000);
    await eventually('the message recorded as sent', async () => {
      const [dispatch] = await dispatchesOf(firm);
      return dispatch?.state === 'sent' && dispatch.attempt === 2;
    });
  }, 90_000);

  it('an address the relay refuses for good hands the message to lawyer and admin', async () => {
    worker.inbox.failNext(
      { kind: 'reject', at: 'recipient', code: 550 },
      { times: 10, to: firm.paralegal.email },
    );

    const matter = await fileFor(firm, 13);

    await mailAbout(matter, firm.lawyer.email);
    await mailAbout(matter, firm.admin.email);
    const states = (await dispatchesOf(firm)).map(({ recipientId, state }) => [recipientId, state]);
    expect(states).toContainEqual([firm.paralegal.userId, 'failed']);
    worker.inbox.clearFaults();
  });

  it('a reminder for somebody who left goes to the admin', async () => {
    await asOwner(
      server.ownerUrl,
      `UPDATE memberships SET is_active = false WHERE firm_id = '${firm.id}' AND role = 'paralegal'`,
    );
    const matter = await fileFor(firm, 13, firm.lawyer);

    await mailAbout(matter, firm.admin.email);
  });

  it('a deadline done before its message leaves sends none', async () => {
    await takeMailLaterOnly();
    await fileFor(firm, 11);
    const planned = await eventually(
      'a planned reminder',
      async () => (await dispatchesOf(firm))[0],
    );

    await withFirm(server.database, firm.paralegal, (ctx) =>
      completeDeadline(ctx, { id: planned.deadlineId ?? '', proof: 'Resposta recebida' }),
    );

    expect((await dispatchesOf(firm)).map((dispatch) => dispatch.state)).toEqual(['cancelled']);
  });

  it('an escalation repeats each working day, to the admins too, until a lawyer acknowledges it', async () => {
    await fileFor(firm, 17);
    await eventually('the first call', async () => (await dispatchesOf(firm)).length === 1);

    await goRound(1);
    await goRound(1);

    const called = (await dispatchesOf(firm)).map(({ recipientId }) => recipientId).toSorted();
    expect(called).toEqual([firm.lawyer.userId, firm.lawyer.userId, firm.admin.userId].toSorted());
    await acknowledge();
    await goRound(2);
    expect(await dispatchesOf(firm)).toHaveLength(3);
  });

  it('an answer gives rest for five working days, not for ever', async () => {
    await fileFor(firm, 17);
    await eventually('the first call', async () => (await dispatchesOf(firm)).length === 1);
    await acknowledge();

    await goRound(4);
    expect(await dispatchesOf(firm)).toHaveLength(1);
    await goRound(5);

    expect(await dispatchesOf(firm)).toHaveLength(2);
    const open = await withFirm(server.database, firm.lawyer, (ctx) =>
      ctx.tx.alert.findMany({ where: { acknowledgedAt: null } }),
    );
    expect(open).toHaveLength(1);
  });

  it('a paralegal cannot close a deadline that has escalated; a lawyer can', async () => {
    await fileFor(firm, 17);
    const [call] = await eventually('the first call', async () => {
      const found = await dispatchesOf(firm);
      return found.length > 0 && found;
    });
    const input = { id: call?.deadlineId ?? '', proof: 'Resposta recebida' };

    await expect(
      withFirm(server.database, firm.paralegal, (ctx) => completeDeadline(ctx, input)),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await withFirm(server.database, firm.lawyer, (ctx) => completeDeadline(ctx, input));
  });

  it('a message planned for somebody who has left meanwhile goes to the lawyer and the admin instead', async () => {
    await takeMailLaterOnly();
    const matter = await fileFor(firm, 11);
    await eventually('a planned reminder', async () => (await dispatchesOf(firm))[0]);

    await asOwner(
      server.ownerUrl,
      `UPDATE memberships SET is_active = false WHERE firm_id = '${firm.id}' AND role = 'paralegal';
       UPDATE dispatches SET due_at = now() WHERE firm_id = '${firm.id}'`,
    );

    await mailAbout(matter, firm.lawyer.email);
    await mailAbout(matter, firm.admin.email);
    const theirs = worker.inbox.messages().filter(({ to }) => to.includes(firm.paralegal.email));
    expect(theirs).toEqual([]);
  });

  it('one full mailbox is counted as failing and does not hide a dispatcher that has stopped', async () => {
    worker.inbox.failNext(
      { kind: 'reject', at: 'recipient', code: 452 },
      { times: 50, to: firm.lawyer.email },
    );
    await fileFor(firm, 17);
    await eventually(
      'a third attempt',
      async () => ((await dispatchesOf(firm))[0]?.attempt ?? 0) >= 3,
      60_000,
    );

    expect(await readEngine(server.database)).toMatchObject({ ok: true, messagesFailing: 1 });
    worker.inbox.clearFaults();
  }, 90_000);

  it('an answer given while the planner runs is not undone by it', async () => {
    await fileFor(firm, 17);
    await eventually('the first call', async () => (await dispatchesOf(firm)).length === 1);

    await Promise.all([goRound(1), acknowledge(), goRound(1)]);

    const open = await withFirm(server.database, firm.lawyer, (ctx) =>
      ctx.tx.alert.count({ where: { acknowledgedAt: null } }),
    );
    const calls = (await dispatchesOf(firm)).filter(({ state }) => state === 'planned');
    expect({ open, calls: calls.length }).toEqual({ open: 0, calls: 0 });
  });

  it('a firm with more passed dates than one batch holds is planned whole', async () => {
    const matter = await fileFor(firm, 17);
    await eventually('the first call', async () => (await dispatchesOf(firm)).length === 1);
    await asOwner(
      server.ownerUrl,
      `INSERT INTO cases SELECT (jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid()))).*
         FROM cases k, generate_series(1, 450) WHERE k.id = '${matter.caseId}';
       INSERT INTO submissions SELECT (jsonb_populate_record(s, jsonb_build_object('id', k.id, 'case_id', k.id, 'reference', null))).*
         FROM submissions s, cases k WHERE s.case_id = '${matter.caseId}' AND k.firm_id = s.firm_id AND k.id <> s.case_id;
       INSERT INTO deadlines SELECT (jsonb_populate_record(d, jsonb_build_object(
           'id', gen_random_uuid(), 'case_id', k.id, 'submission_id', k.id))).*
         FROM deadlines d, cases k
         WHERE d.case_id = '${matter.caseId}' AND d.rule = 'contactenos.response' AND k.firm_id = d.firm_id AND k.id <> d.case_id`,
    );

    await planFirm(server.database, firm.id);

    expect(await dispatchesOf(firm)).toHaveLength(451);
  }, 30_000);

  /** The firm's only hour for mail is half a day from now. */
  async function takeMailLaterOnly(): Promise<void> {
    const hour = Number(
      new Intl.DateTimeFormat('en-GB', {
        timeZone: 'Europe/Lisbon',
        hour: '2-digit',
        hourCycle: 'h23',
      }).format(systemClock.now()),
    );
    const from = (hour + 12) % 24;
    await asOwner(
      server.ownerUrl,
      `UPDATE firms SET send_from = ${from}, send_until = ${from + 1} WHERE id = '${firm.id}'`,
    );
  }

  /** One round of the planner at ten o'clock, so many working days from now. */
  async function goRound(workingDaysAhead: number): Promise<void> {
    const day = publishedCalendar('1106').addWorkingDays(today(systemClock), workingDaysAhead);
    const clock = { now: () => new Date(`${day}T10:00:00Z`) };
    await planFirm({ ...server.database, clock }, firm.id);
  }

  async function acknowledge(): Promise<void> {
    const alert = await withFirm(server.database, firm.lawyer, (ctx) =>
      ctx.tx.alert.findFirstOrThrow(),
    );
    await withFirm(server.database, firm.lawyer, (ctx) => acknowledgeAlert(ctx, alert.id));
  }

  function system(of: TestFirm) {
    return { firmId: of.id, userId: undefined, role: 'system' } as const;
  }

  async function fileFor(
    of: TestFirm,
    workingDaysAgo: number,
    actor = of.paralegal,
  ): Promise<TestCase> {
    const matter = await mintCaseAs(of);
    const day = publishedCalendar('1106').addWorkingDays(today(systemClock), -workingDaysAgo);
    await withFirm(server.database, actor, (ctx) =>
      recordSubmission(ctx, {
        caseId: matter.caseId,
        submission: {
          kind: 'request',
          channel: 'contactenos',
          menuPath: [],
          filedAt: `${day}T10:00:00Z`,
        },
      }),
    );

    return matter;
  }

  /** The case is opened while its owner still works there. */
  async function mintCaseAs(of: TestFirm): Promise<TestCase> {
    const setActive = (isActive: boolean) =>
      asOwner(
        server.ownerUrl,
        `UPDATE memberships SET is_active = ${isActive} WHERE firm_id = '${of.id}' AND role = 'paralegal'`,
      );
    const [member] = await asOwner<{ is_active: boolean }>(
      server.ownerUrl,
      `SELECT is_active FROM memberships WHERE firm_id = '${of.id}' AND role = 'paralegal'`,
    );
    await setActive(true);
    const matter = await mintCase(server, of);
    await setActive(member?.is_active ?? true);

    return matter;
  }

  function dispatchesOf(of: TestFirm) {
    return withFirm(server.database, system(of), (ctx) =>
      ctx.tx.dispatch.findMany({ orderBy: { id: 'asc' } }),
    );
  }

  function mailAbout(matter: TestCase, to: string, timeoutMs = 20_000) {
    return worker.inbox.waitFor(
      (message) => message.text.includes(matter.caseId) && message.to.includes(to),
      timeoutMs,
    );
  }
});
