import 'reflect-metadata';
import { readFirm, withFirm } from '#db/with-firm';
import { addDays } from '#domain/calendar/civil-date';
import { systemClock } from '#platform/clock';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { listDeadlines } from '#services/deadlines/list-deadlines';
import { recordSubmission } from '#services/submissions/record-submission';
import { today } from '#services/today';
import { eventually } from '../harness/eventually.ts';
import { mintCase, mintFirm, type TestCase, type TestFirm } from '../harness/mint-firm.ts';
import { queueBackends } from '../harness/queue-backends.ts';
import { runWorker, type TestWorker } from '../harness/run-worker.ts';
import { startDatabase, type TestDatabase } from '../harness/test-database.ts';

describe.each(queueBackends.filter((backend) => backend.isAvailable))(
  'the main path on the $name queue',
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

    it('a contactenos submission gives its 15, 30 and 60 working days, each with its reasons', async () => {
      const matter = await mintCase(server, firm);
      await file(matter, { workingDaysAgo: 3 });

      const deadlines = await settled(matter, 3);

      expect(deadlines.map((deadline) => deadline.rule.id)).toEqual([
        'contactenos.response',
        'contactenos.second_request',
        'contactenos.court_action',
      ]);
      expect(deadlines.map((deadline) => deadline.explanation.pt)).toEqual([
        expect.stringContaining('15 dias úteis'),
        expect.stringContaining('30 dias úteis'),
        expect.stringContaining('60 dias úteis'),
      ]);
    });

    it('a date that comes near reminds the owner, and the message says why that date', async () => {
      const matter = await mintCase(server, firm);
      await file(matter, { workingDaysAgo: 13, reference: 'AIMA-REMIND' });

      const mail = await worker.inbox.waitFor(
        (message) => message.text.includes('AIMA-REMIND'),
        15_000,
      );

      expect(mail.to).toEqual([firm.paralegal.email]);
      expect(mail.subject).toContain('Lembrete');
      expect(mail.text).toContain('CPA, art. 87');
      expect(mail.text).toContain(`/casos/${matter.caseId}`);
    });

    it('a date that passed calls the responsible lawyer at once', async () => {
      const matter = await mintCase(server, firm);
      await file(matter, { workingDaysAgo: 17, reference: 'AIMA-ESCALATE' });

      const mail = await worker.inbox.waitFor(
        (message) => message.text.includes('AIMA-ESCALATE'),
        15_000,
      );

      expect(mail.to).toEqual([firm.lawyer.email]);
      expect(mail.subject).toContain('Escalada');
      const alerts = await withFirm(server.database, firm.lawyer, (ctx) =>
        ctx.tx.alert.findMany({ where: { caseId: matter.caseId } }),
      );
      expect(alerts).toMatchObject([{ recipientId: firm.lawyer.userId, acknowledgedAt: null }]);
    });

    it('a second submission does not move the dates that run from the first', async () => {
      const matter = await mintCase(server, firm);
      await file(matter, { workingDaysAgo: 8 });
      const before = await settled(matter, 3);

      await file(matter, { workingDaysAgo: 1, kind: 'follow_up' });
      await outboxEmpty();

      expect(await settled(matter, 3)).toEqual(before);
    });

    it('an earlier submission recorded late supersedes the dates, and the old ones stay on record', async () => {
      const matter = await mintCase(server, firm);
      await file(matter, { workingDaysAgo: 5 });
      const before = await settled(matter, 3);

      await file(matter, { workingDaysAgo: 9 });
      await outboxEmpty();
      const after = await settled(matter, 6);

      const open = after.filter((deadline) => deadline.status === 'open');
      expect(open).toHaveLength(3);
      for (const old of before) {
        const now = after.find((deadline) => deadline.id === old.id);
        expect(now?.status).toBe('superseded');
        expect(open.map((deadline) => deadline.id)).toContain(now?.supersededBy);
      }
    });

    async function file(
      matter: TestCase,
      submission: { workingDaysAgo: number; reference?: string; kind?: 'request' | 'follow_up' },
    ): Promise<void> {
      const calendar = publishedCalendar('1106');
      const day = calendar.addWorkingDays(
        addDays(today(systemClock), 1),
        -1 - submission.workingDaysAgo,
      );
      await withFirm(server.database, firm.paralegal, (ctx) =>
        recordSubmission(ctx, {
          caseId: matter.caseId,
          submission: {
            kind: submission.kind ?? 'request',
            channel: 'contactenos',
            menuPath: [],
            filedAt: `${day}T10:00:00+00:00`,
            ...(submission.reference && { reference: submission.reference }),
          },
        }),
      );
    }

    function settled(matter: TestCase, count: number) {
      return eventually(`${count} deadlines`, async () => {
        const found = await readFirm(server.database, firm.paralegal, (ctx) =>
          listDeadlines(ctx, matter.caseId),
        );

        return found.length === count && found;
      });
    }

    function outboxEmpty() {
      return eventually('an empty outbox', async () => {
        const left = await withFirm(server.database, firm.paralegal, (ctx) =>
          ctx.tx.outbox.count({ where: { handledAt: null } }),
        );

        return left === 0;
      });
    }
  },
);
