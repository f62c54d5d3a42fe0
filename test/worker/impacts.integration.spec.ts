import 'reflect-metadata';
import { readFirm, withFirm } from '#db/with-firm';
import { withPlatform } from '#db/with-platform';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { systemClock } from '#platform/clock';
import { planFirm } from '#services/dispatches/plan-firm';
import { acknowledgeChanges } from '#services/impacts/acknowledge-changes';
import { decideChanges } from '#services/impacts/decide-changes';
import { listImpacts } from '#services/impacts/list-impacts';
import type { ImpactView } from '#services/impacts/read-impacts';
import { CalendarEntryInput } from '#services/law/calendar-entry-input';
import { publishEntry } from '#services/law/publish-entry';
import { withdrawEntry } from '#services/law/withdraw-entry';
import { recordSubmission } from '#services/submissions/record-submission';
import { today } from '#services/today';
import { eventually } from '../harness/eventually.ts';
import { mintCase, mintFirm, type TestFirm } from '../harness/mint-firm.ts';
import { queueBackends } from '../harness/queue-backends.ts';
import { runWorker, type TestWorker } from '../harness/run-worker.ts';
import { asOwner, startDatabase, type TestDatabase } from '../harness/test-database.ts';

const key = 'closure.worker';
const calendar = publishedCalendar('1106');

describe.each(queueBackends.filter((backend) => backend.isAvailable))(
  'a change of law on the $name queue',
  ({ name }) => {
    let server: TestDatabase;
    let worker: TestWorker;
    let firm: TestFirm;

    beforeAll(async () => {
      server = await startDatabase();
      firm = await mintFirm(server);
      worker = await runWorker(name, server);
    });

    afterAll(async () => {
      await worker.stop();
      await server.stop();
    });

    it('waits for the lawyer when it gives more time, and tells the lawyer when it takes time away', async () => {
      const ends = await fileFor(firm);

      await withPlatform(server.ownerUrl, (ctx) =>
        publishEntry(ctx, { entry: dayOff(ends), author: 'operadora' }),
      );
      const [longer] = await runsDone(1);
      expect(longer).toMatchObject({ touched: 1, looked: 1, later: 1, earlier: 0, waiting: 1 });
      expect(await safeDate()).toBe(ends);

      await withFirm(server.database, firm.lawyer, (ctx) =>
        decideChanges(ctx, { decision: 'accept', runId: longer?.id ?? '' }),
      );
      expect(await safeDate()).toBe(calendar.addWorkingDays(ends, 1));

      await withPlatform(server.ownerUrl, (ctx) =>
        withdrawEntry(ctx, { key, author: 'operadora', reason: 'engano', retroactive: true }),
      );
      const [shorter] = await runsDone(2);
      expect(shorter).toMatchObject({ touched: 1, looked: 1, earlier: 1, later: 0, unread: 1 });
      expect(await safeDate()).toBe(ends);

      const mail = await worker.inbox.waitFor(
        ({ subject }) => subject.includes('antecipado'),
        15_000,
      );
      expect(mail.to).toEqual([firm.lawyer.email]);
      expect(mail.subject).toContain('1 prazo antecipado · Retirado: tolerância');
      expect(mail.text).toContain(`Maria ${firm.canary}`);
      expect(mail.text).toContain(
        `http://prazo.test/alteracoes?vista=antecipadas&mudanca=${shorter?.id}`,
      );

      await withFirm(server.database, firm.lawyer, (ctx) =>
        acknowledgeChanges(ctx, { runId: shorter?.id ?? '' }),
      );
      await planFirm(server.database, firm.id);
      expect(await digests()).toEqual([{ recipient: firm.lawyer.userId, state: 'sent' }]);
    });

    /** A contactenos filed today; returns the day on which its fifteen working days end. */
    async function fileFor({ paralegal }: TestFirm) {
      const { caseId } = await mintCase(server, firm);
      const day = today(systemClock);
      await withFirm(server.database, paralegal, (ctx) =>
        recordSubmission(ctx, {
          caseId,
          submission: {
            kind: 'request',
            channel: 'contactenos',
            menuPath: [],
            filedAt: `${day}T00:30:00Z`,
          },
        }),
      );
      await eventually('three deadlines', async () => (await deadlines()).length === 3);

      return calendar.addWorkingDays(day, 15);
    }

    function dayOff(date: string) {
      return CalendarEntryInput.parse({
        key,
        scope: { kind: 'authority', code: 'central_government' },
        day: { kind: 'date', date },
        name: { pt: 'tolerância de ponto', en: 'day off' },
        citation: 'Despacho de ensaio',
      });
    }

    /** The runs of the firm, the latest first, once there are so many and none is under way. */
    function runsDone(count: number): Promise<ImpactView[]> {
      return eventually(`${count} runs to the end`, async () => {
        const { items } = await readFirm(server.database, firm.lawyer, (ctx) =>
          listImpacts(ctx, { limit: 10 }),
        );

        return items.length === count && items.every(({ state }) => state === 'done') && items;
      });
    }

    function deadlines() {
      return asOwner<{ safe: string }>(
        server.ownerUrl,
        `SELECT safe_on::text AS safe FROM deadlines WHERE firm_id = $1 ORDER BY safe_on`,
        [firm.id],
      );
    }

    async function safeDate(): Promise<string | undefined> {
      return (await deadlines())[0]?.safe;
    }

    function digests() {
      return asOwner(
        server.ownerUrl,
        `SELECT recipient_id AS recipient, state FROM dispatches WHERE firm_id = $1 AND kind = 'impact'`,
        [firm.id],
      );
    }
  },
);
