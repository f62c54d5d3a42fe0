import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { queues as jobQueues } from '#jobs/queues';
import { sendDispatch } from '#services/dispatches/send-dispatch';
import { rowsOf } from '../../tools/target/marks.ts';
import { eventually } from '../harness/eventually.ts';
import { mintFirm, type TestFirm } from '../harness/mint-firm.ts';
import { queueBackends } from '../harness/queue-backends.ts';
import { runWorker, type TestWorker } from '../harness/run-worker.ts';
import { asOwner, startDatabase, type TestDatabase } from '../harness/test-database.ts';
import { fillFirm } from '../isolation/fill-firm.ts';
import { leasedMessage } from './leased-message.ts';

type Name = keyof typeof jobQueues;

describe.each(queueBackends.filter(({ isAvailable }) => isAvailable))(
  'whoever can write into the queue on $name',
  ({ name: backend }) => {
    let server: TestDatabase;
    let worker: TestWorker;
    let ours: TestFirm;
    let theirs: TestFirm;
    let refusals: string[];

    beforeAll(async () => {
      server = await startDatabase();
      ours = await mintFirm(server);
      theirs = await mintFirm(server);
      await fillFirm(server, ours);
      await fillFirm(server, theirs);
      // Nothing is due by itself, so that all that happens is what the queue brings about.
      await asOwner(
        server.ownerUrl,
        `UPDATE dispatches SET state = 'cancelled' WHERE state = 'planned';
         UPDATE outbox SET handled_at = now() WHERE handled_at IS NULL`,
      );
      refusals = [];
      worker = await runWorker(
        backend,
        server,
        undefined,
        undefined,
        ({ message }) => void refusals.push(message),
      );
      await settled();
    });
    afterAll(async () => {
      await worker.stop();
      await server.stop();
    });

    it.each<readonly [string, Name, unknown]>([
      ['nothing', 'events', {}],
      ['a list', 'events', []],
      ['an id that is none', 'events', { outboxId: 'x' }],
      ['an id of another kind', 'events', { outboxId: 7 }],
      ['a firm beside the id', 'events', { outboxId: randomUUID(), firmId: randomUUID() }],
      ['a version that nobody knows', 'events', { v: 99, outboxId: randomUUID() }],
      ['the payload of an older version', 'events', { caseId: randomUUID() }],
      ['nothing', 'mail', {}],
      ['no lease', 'mail', { dispatchId: randomUUID() }],
      [
        'a recipient',
        'mail',
        { dispatchId: randomUUID(), leaseToken: randomUUID(), to: 'x@evil.test' },
      ],
      [
        'a firm',
        'mail',
        { dispatchId: randomUUID(), leaseToken: randomUUID(), firmId: randomUUID() },
      ],
      ['a list of ids', 'mail', { dispatchId: [randomUUID()], leaseToken: randomUUID() }],
    ])('gets %s in %s refused once, and not tried again', async (_what, name, payload) => {
      const before = refusals.length;
      await put(name, payload);

      await eventually('a refusal', async () => refusals.length > before);
      await rest();
      expect(refusals.length).toBe(before + 1);
      expect(await waiting(name)).toBe(0);
    });

    it('changes nothing with what was handled, sent or never existed, ten times over', async () => {
      const [sent, handled] = await Promise.all([sentMessage(theirs), handledEvent(theirs)]);
      const before = await both();
      const [refused, mails] = [refusals.length, worker.inbox.messages().length];
      for (let times = 0; times < 10; times += 1) {
        await put('events', { outboxId: handled });
        await put('events', { outboxId: randomUUID() });
        await put('mail', sent);
        await put('mail', { dispatchId: sent.dispatchId, leaseToken: randomUUID() });
        await put('mail', { dispatchId: randomUUID(), leaseToken: sent.leaseToken });
      }

      await eventually('an empty queue', async () => (await waiting('mail')) === 0);
      await eventually('an empty queue', async () => (await waiting('events')) === 0);
      await rest();
      expect(await both()).toEqual(before);
      expect([refusals.length, worker.inbox.messages().length]).toEqual([refused, mails]);
    });

    it('gets a message out once, to the member of the firm that its row names, and with its own lease only', async () => {
      const [mine, theirMessage] = [
        await leasedMessage(server, ours),
        await leasedMessage(server, theirs),
      ];
      const before = await rowsOf(server.ownerUrl, ours.id);
      await put('mail', {
        dispatchId: theirMessage.dispatchId,
        leaseToken: mine.leaseToken,
      });
      await rest();
      expect(worker.inbox.messages()).toHaveLength(0);
      for (let times = 0; times < 10; times += 1) await put('mail', theirMessage);

      await eventually('the message', async () => worker.inbox.messages().length > 0);
      await rest();
      const mails = worker.inbox.messages();
      expect(mails).toHaveLength(1);
      expect(mails[0]?.to).toEqual([theirs.lawyer.email]);
      expect(JSON.stringify(mails)).not.toContain(ours.canary);
      expect(await rowsOf(server.ownerUrl, ours.id)).toEqual(before);
    });

    it('gets an event handled once, in the firm that its row names', async () => {
      const [event] = await asOwner<{ id: string }>(
        server.ownerUrl,
        `INSERT INTO outbox (firm_id, id, topic, subject_id, lease_until)
         SELECT firm_id, gen_random_uuid(), 'case.facts_changed', id, now() + interval '1 hour' FROM cases WHERE firm_id = $1
         RETURNING id`,
        [theirs.id],
      );
      const before = await rowsOf(server.ownerUrl, ours.id);
      for (let times = 0; times < 10; times += 1) await put('events', { outboxId: event?.id });

      await eventually('the event handled', async () => {
        const rows = await asOwner(
          server.ownerUrl,
          'SELECT FROM outbox WHERE id = $1 AND handled_at IS NOT NULL',
          [event?.id],
        );

        return rows.length === 1;
      });
      await rest();
      expect(await rowsOf(server.ownerUrl, ours.id)).toEqual(before);
    });

    it('a sender whose lease was taken over meanwhile does not record the message as sent', async () => {
      const leased = await leasedMessage(server, theirs);
      const takeOver = () =>
        asOwner(
          server.ownerUrl,
          'UPDATE dispatches SET lease_token = gen_random_uuid() WHERE id = $1',
          [leased.dispatchId],
        );
      const mailer = { send: async () => void (await takeOver()), close: () => undefined };

      await sendDispatch(
        { database: server.database, mailer, adminUrl: 'http://prazo.test' },
        leased,
      );

      const rows = await asOwner(server.ownerUrl, 'SELECT state FROM dispatches WHERE id = $1', [
        leased.dispatchId,
      ]);
      expect(rows).toEqual([{ state: 'sending' }]);
    });

    it('a job that is delivered again while its message leaves sends nothing', async () => {
      const leased = await leasedMessage(server, theirs);
      const outcomes: string[] = [];
      const again = {
        database: server.database,
        adminUrl: 'http://prazo.test',
        mailer: { send: async () => void outcomes.push('sent again'), close: () => undefined },
      };
      const deliverAgain = async () => void outcomes.push(await sendDispatch(again, leased));

      const outcome = await sendDispatch(
        { ...again, mailer: { ...again.mailer, send: deliverAgain } },
        leased,
      );

      expect([...outcomes, outcome]).toEqual(['dropped', 'sent']);
    });

    it('a message whose lease is nearly over when it is taken has one sender all the same', async () => {
      await worker.inbox.clear();
      const leased = await leasedMessage(server, theirs, "now() + interval '2 seconds'");
      const slowly = () => new Promise<void>((resolve) => setTimeout(resolve, 3_000));

      const outcome = sendDispatch(
        {
          database: server.database,
          mailer: { send: slowly, close: () => undefined },
          adminUrl: 'http://prazo.test',
        },
        leased,
      );

      expect(await outcome).toBe('sent');
      expect(worker.inbox.messages()).toHaveLength(0);
      expect(
        await asOwner(
          server.ownerUrl,
          `SELECT state, lease_until BETWEEN now() + interval '30 seconds' AND now() + interval '60 seconds' AS "isBrief"
           FROM dispatches WHERE id = $1`,
          [leased.dispatchId],
        ),
      ).toEqual([{ state: 'sent', isBrief: true }]);
    });

    it('a message whose sender died comes again when its lease runs out', async () => {
      await worker.inbox.clear();
      const leased = await leasedMessage(server, theirs);
      await asOwner(
        server.ownerUrl,
        `UPDATE dispatches SET state = 'sending', lease_token = gen_random_uuid(), lease_until = now() + interval '1 second' WHERE id = $1`,
        [leased.dispatchId],
      );

      await eventually('the message', async () => worker.inbox.messages().length > 0);
      await rest();
      expect(worker.inbox.messages()).toHaveLength(1);
    });

    async function put(name: Name, payload: unknown): Promise<void> {
      const producer = worker.queues.produce(jobQueues[name].name);
      await producer.add([{ id: randomUUID(), payload: Object(payload) }]);
      await producer.close();
    }

    async function waiting(name: Name): Promise<number> {
      const producer = worker.queues.produce(jobQueues[name].name);
      const count = await producer.waiting();
      await producer.close();

      return count;
    }

    function rest(): Promise<void> {
      return new Promise((resolve) => setTimeout(resolve, 400));
    }

    async function both(): Promise<string[]> {
      return [
        ...(await rowsOf(server.ownerUrl, ours.id)),
        ...(await rowsOf(server.ownerUrl, theirs.id)),
      ];
    }

    /** The worker has planned its first round, and what that brought about is called off. */
    async function settled(): Promise<void> {
      await eventually('the first beat of the planner', async () => {
        const beats = await asOwner(
          server.ownerUrl,
          "SELECT FROM heartbeats WHERE process = 'planner'",
        );

        return beats.length === 1;
      });
      await rest();
      await asOwner(
        server.ownerUrl,
        "UPDATE dispatches SET state = 'cancelled' WHERE state IN ('planned', 'sending')",
      );
      await rest();
      await worker.inbox.clear();
      refusals = [];
    }

    async function sentMessage(firm: TestFirm) {
      const leased = await leasedMessage(server, firm);
      await asOwner(
        server.ownerUrl,
        "UPDATE dispatches SET state = 'sent', sent_at = now() WHERE id = $1",
        [leased.dispatchId],
      );

      return leased;
    }

    async function handledEvent(firm: TestFirm): Promise<string> {
      const [row] = await asOwner<{ id: string }>(
        server.ownerUrl,
        'SELECT id FROM outbox WHERE firm_id = $1 AND handled_at IS NOT NULL LIMIT 1',
        [firm.id],
      );

      return row?.id ?? '';
    }
  },
);
