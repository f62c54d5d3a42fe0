import { execFileSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { readFirm, withFirm } from '#db/with-firm';
import { systemClock } from '#platform/clock';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { listDeadlines } from '#services/deadlines/list-deadlines';
import { recordSubmission } from '#services/submissions/record-submission';
import { today } from '#services/today';
import { startInbox } from '../../tools/inbox/start-inbox.ts';
import { eventually } from '../harness/eventually.ts';
import { mintCase, mintFirm, type TestCase, type TestFirm } from '../harness/mint-firm.ts';
import type { BackendName } from '../harness/queue-backends.ts';
import { startDatabase, type TestDatabase } from '../harness/test-database.ts';
import { workerProcess } from '../harness/worker-process.ts';

const cases = 24;
const kills = 6;

/** The suite for one queue; each runs in a file of its own, side by side with the other. */
export function surviveCrashes(name: BackendName): void {
  describe(`a worker on the ${name} queue that is killed again and again`, () => {
    let server: TestDatabase;
    let firm: TestFirm;
    let inbox: Awaited<ReturnType<typeof startInbox>>;

    beforeAll(async () => {
      execFileSync(process.execPath, ['tools/build.ts']);
      server = await startDatabase();
      firm = await mintFirm(server);
      inbox = await startInbox();
    }, 30_000);

    afterAll(async () => {
      await inbox.stop();
      await server.stop();
    });

    it('loses no deadline and no message', async () => {
      const worker = workerProcess(name, server, inbox.smtpUrl);
      const matters: TestCase[] = [];
      const crashing = (async () => {
        for (let kill = 0; kill < kills; kill += 1) {
          worker.start();
          // Long enough to start working in most rounds, short enough to be caught in the middle of it.
          await setTimeout(700 + kill * 210);
          await worker.kill();
        }
        worker.start();
      })();
      for (let index = 0; index < cases; index += 1) {
        matters.push(await fileNewCase(index));
        await setTimeout(150);
      }
      await crashing;

      for (const matter of matters) {
        const deadlines = await eventually(
          'three deadlines of every case',
          async () => {
            const found = await readFirm(server.database, firm.paralegal, (ctx) =>
              listDeadlines(ctx, matter.caseId),
            );
            return found.length > 0 && found;
          },
          60_000,
        );
        expect(deadlines.map((deadline) => deadline.status)).toEqual(['open', 'open', 'open']);
      }
      for (const matter of matters) {
        await inbox.waitFor((message) => message.text.includes(matter.caseId), 90_000);
      }
      await eventually(
        'every message recorded as sent',
        async () => (await unsent()) === 0,
        90_000,
      );
      const copies = Map.groupBy(inbox.messages(), (message) => message.messageId);
      // One message each, and what the relay took twice around a crash is recognisable as the same.
      expect(copies.size).toBe(cases);
      await worker.kill();
      await worker.cleanUp();
    }, 240_000);

    /** Half of them are due soon (a reminder), half have passed (an escalation). */
    async function fileNewCase(index: number): Promise<TestCase> {
      const matter = await mintCase(server, firm);
      const ago = index % 2 === 0 ? 13 : 17;
      const day = publishedCalendar('1106').addWorkingDays(today(systemClock), -ago);
      await withFirm(server.database, firm.paralegal, (ctx) =>
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

    function unsent(): Promise<number> {
      return withFirm(server.database, firm.paralegal, (ctx) =>
        ctx.tx.dispatch.count({ where: { state: { notIn: ['sent'] } } }),
      );
    }
  });
}
