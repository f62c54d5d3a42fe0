import 'reflect-metadata';
import { claimLetters, openLetter, requestReset } from '#db/letters';
import { withFirm } from '#db/with-firm';
import { openMailer } from '#platform/mail';
import { newToken, sha256 } from '#platform/tokens';
import { readEngine } from '#services/engine/read-engine';
import { invite } from '#services/invitations/invite';
import { sendLetter } from '#services/letters/send-letter';
import { startInbox } from '../../tools/inbox/start-inbox.ts';
import { eventually } from '../harness/eventually.ts';
import { mintFirm, type TestFirm } from '../harness/mint-firm.ts';
import { queueBackends } from '../harness/queue-backends.ts';
import { runWorker, type TestWorker } from '../harness/run-worker.ts';
import { asOwner, startDatabase, type TestDatabase } from '../harness/test-database.ts';

describe.each(queueBackends.filter(({ isAvailable }) => isAvailable))(
  'letters by way of the $name queue',
  ({ name }) => {
    let server: TestDatabase;
    let worker: TestWorker;
    let firm: TestFirm;

    beforeAll(async () => {
      server = await startDatabase();
      worker = await runWorker(name, server);
    });
    beforeEach(async () => {
      firm = await mintFirm(server);
    });
    afterAll(async () => {
      await worker.stop();
      await server.stop();
    });

    const inviteNew = (email: string) =>
      withFirm(server.database, firm.admin, (ctx) => invite(ctx, { email, role: 'lawyer' }));
    const linkFor = (address: string, timeoutMs = 20_000) =>
      worker.inbox.waitFor(
        ({ to, text }) => to.includes(address) && /#[\w-]{43}\b/.test(text),
        timeoutMs,
      );

    it('an invitation and a lost password arrive, each with a link', async () => {
      await inviteNew(`new@${firm.canary}.test`);
      await requestReset(server.database, firm.lawyer.email, 3);

      expect((await linkFor(`new@${firm.canary}.test`)).text).toContain('/convite#');
      expect((await linkFor(firm.lawyer.email)).text).toContain('/nova-palavra-passe#');
    }, 45_000);

    it('a relay that is busy for now is tried again until it takes the letter', async () => {
      const address = `busy@${firm.canary}.test`;
      worker.inbox.failNext(
        { kind: 'reject', at: 'recipient', code: 450 },
        { times: 1, to: address },
      );

      await inviteNew(address);

      await linkFor(address, 60_000);
      const [letter] = await eventually('the letter recorded as sent', async () => {
        const rows = await asOwner<{ attempt: number }>(
          server.ownerUrl,
          `SELECT l.attempt FROM letters l JOIN invitations i ON i.id = l.invitation_id
           WHERE i.email = $1 AND l.state = 'sent'`,
          [address],
        );
        return rows.length > 0 && rows;
      });
      expect(letter?.attempt).toBe(2);
    }, 90_000);
  },
);

describe('letters without a worker', () => {
  let server: TestDatabase;
  let firm: TestFirm;

  beforeEach(async () => {
    server = await startDatabase();
    firm = await mintFirm(server);
    await withFirm(server.database, firm.admin, (ctx) =>
      invite(ctx, { email: `lost@${firm.canary}.test`, role: 'lawyer' }),
    );
  });
  afterEach(() => server.stop());

  it('one that a killed worker held is sent by the next, with a link of its own', async () => {
    const [held] = await claimLetters(server.database, 1, 1);
    if (!held) throw new Error('the invitation left a letter');
    const lost = newToken();
    const letter = { tokenHash: sha256(lost), holdSeconds: 1 };
    expect(await openLetter(server.database, held, letter)).toBeDefined();

    const worker = await runWorker('Postgres', server);
    const arrived = await worker.inbox.waitFor(
      ({ to }) => to.includes(`lost@${firm.canary}.test`),
      30_000,
    );
    await worker.stop();

    expect(arrived.text).toContain('/convite#');
    expect(arrived.text).not.toContain(lost);
  }, 60_000);

  it('the same job delivered twice at once sends it once', async () => {
    const inbox = await startInbox();
    const mailer = openMailer(inbox.smtpUrl, 'Prazo <prazo@localhost>');
    const tools = { database: server.database, mailer, adminUrl: 'http://admin.test' };
    const [leased] = await claimLetters(server.database, 1, 60);
    const job = { letterId: leased?.id ?? '', leaseToken: leased?.lease_token ?? '' };
    try {
      const outcomes = await Promise.all([sendLetter(tools, job), sendLetter(tools, job)]);

      expect(outcomes.toSorted()).toEqual(['dropped', 'sent']);
      expect(await sendLetter(tools, job)).toBe('dropped');
      expect(inbox.messages()).toHaveLength(1);
      const letters = await asOwner(server.ownerUrl, 'SELECT state FROM letters');
      expect(letters).toEqual([{ state: 'sent' }]);
    } finally {
      mailer.close();
      await inbox.stop();
    }
  });

  it('one that nobody takes is counted, and after five minutes the engine is not well', async () => {
    await asOwner(
      server.ownerUrl,
      "INSERT INTO heartbeats (process, beat_at) VALUES ('planner', now())",
    );
    await asOwner(server.ownerUrl, 'UPDATE outbox SET handled_at = now()');
    expect(await readEngine(server.database)).toMatchObject({ ok: true, lettersDue: 1 });

    await asOwner(
      server.ownerUrl,
      "UPDATE letters SET created_at = now() - interval '6 minutes', attempt = 3",
    );

    const engine = await readEngine(server.database);
    expect(engine).toMatchObject({ ok: false, lettersDue: 1, lettersFailing: 1 });
    expect(engine.lettersLateSeconds).toBeGreaterThan(350);
  });
});
