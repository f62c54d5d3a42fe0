import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { withFirm } from '#db/with-firm';
import { invite } from '#services/invitations/invite';
import { recordSubmission } from '#services/submissions/record-submission';
import { eventually } from '#test/harness/eventually';
import { mintCase, mintFirm, testPassword, type TestFirm } from '#test/harness/mint-firm';
import { clearPrefix, newPrefix, queueBackends } from '#test/harness/queue-backends';
import {
  asOwner,
  startDatabase,
  testFiles,
  testMasterKeys,
  type TestDatabase,
} from '#test/harness/test-database';
import { freePort } from '../../tools/start/free-port.ts';
import { startInbox, type Inbox } from '../../tools/inbox/start-inbox.ts';
import { listenToJobs, type Heard } from './listen-to-jobs.ts';

const root = resolve('.');
const mark = 'xaroposo';
const person = {
  fullName: `Ana ${mark}`,
  birthDate: '1971-02-03',
  nationality: 'BRA',
  nif: '291837468',
  niss: '12918374652',
  passportNumber: 'QX7391846',
  privilegedNote: `nota ${mark}`,
  email: `${mark}@example.test`,
  phone: '+351 919 283 746',
};
const { birthDate, nif, niss, passportNumber, phone } = person;
const personal = [mark, testPassword, birthDate, nif, niss, passportNumber, phone];

describe('what the processes write', () => {
  const programs = new Map(
    ['api', 'worker'].map((name) => [name, `${root}/dist/output-${name}-${process.pid}.mjs`]),
  );

  // Files of their own: other suites build the same programs at the same time.
  beforeAll(async () => {
    for (const [name, file] of programs) {
      const build = `await (await import('./tools/build.ts')).bundle('apps/${name}/src/main.ts', '${file}')`;
      await once(
        spawn(process.execPath, ['--input-type=module', '-e', build], { cwd: root }),
        'exit',
      );
    }
  }, 60_000);
  afterAll(async () => {
    for (const file of programs.values()) {
      await Promise.all([rm(file, { force: true }), rm(`${file}.map`, { force: true })]);
    }
  });

  describe.each(queueBackends.filter((backend) => backend.isAvailable))(
    'with the $name queue',
    ({ name }) => {
      const prefix = newPrefix();
      const children: ChildProcess[] = [];
      let written = '';
      let server: TestDatabase;
      let firm: TestFirm;
      let inbox: Inbox;
      let jobs: Heard;
      let url: string;
      let token: string;

      beforeAll(async () => {
        server = await startDatabase();
        firm = await mintFirm(server);
        inbox = await startInbox();
        jobs = await listenToJobs(name, server, prefix);
        const ports = { API_PORT: await freePort(), WORKER_PORT: await freePort() };
        url = `http://127.0.0.1:${ports.API_PORT}`;
        for (const file of programs.values()) children.push(start(file, ports));
        await eventually('the API', async () => {
          const answer = await fetch(`${url}/health/live`).catch(() => undefined);

          return answer?.ok;
        });
        const { headers } = await ask('POST', '/v1/auth/login', {
          email: firm.lawyer.email,
          password: testPassword,
        });
        token = /prazo_session=([^;]+)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? '';
      }, 60_000);
      afterAll(async () => {
        for (const child of children) {
          child.kill('SIGKILL');
          if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
        }
        await jobs.stop();
        await clearPrefix(prefix);
        await inbox.stop();
        await server.stop();
      });

      it('names nobody and quotes nothing, whatever becomes of a request, an event, a message or a letter', async () => {
        expect(await useApi()).toEqual([401, 201, 409, 200, 200, 200, 400, 400, 404, 500, 202]);
        await failMail();
        const metrics = await (await fetch(`${url}/metrics`)).text();
        const heard = await jobs.all();

        expect(written).toMatch(/"status":500/);
        expect(written).toMatch(/letter handled/);
        expect(metrics).toContain('route="/v1/clients"');
        for (const id of ['outboxId', 'dispatchId', 'letterId']) expect(heard).toContain(id);
        const places = Object.entries({ written, metrics, heard });
        const found = places.flatMap(([place, text]) =>
          [...personal, firm.canary, token]
            .filter((word) => text.toLowerCase().includes(word.toLowerCase()))
            .map((word) => `${place}: ${word}`),
        );
        expect(found).toEqual([]);
      }, 90_000);

      /** The statuses of what went well and what did not. */
      async function useApi(): Promise<number[]> {
        const wrong = await ask('POST', '/v1/auth/login', {
          email: firm.admin.email,
          password: mark,
        });
        const made = await ask('POST', '/v1/clients', person);
        const { personId } = await made.json();
        const path = `/v1/people/${personId}`;
        const update = (version: number) =>
          ask('PATCH', path, { fullName: `Bela ${mark}` }, { 'if-match': `"${version}"` });
        const answers = [
          wrong,
          made,
          await update(99),
          await update(1),
          await ask('POST', `${path}/reveal`, { field: 'nif' }),
          await ask('GET', `/v1/clients?q=${mark}`),
          await ask('POST', '/v1/clients', { ...person, [mark]: nif }),
          await ask('POST', '/v1/clients', `{"fullName": "${mark}`),
          await ask('GET', `/v1/clients/${personId}?q=${mark}`),
        ];
        await asOwner(server.ownerUrl, 'REVOKE INSERT ON people FROM prazo_app');
        answers.push(await ask('POST', '/v1/clients', person));
        await asOwner(server.ownerUrl, 'GRANT INSERT ON people TO prazo_app');
        answers.push(await ask('POST', '/v1/auth/reset-requests', { email: firm.auditor.email }));

        return answers.map(({ status }) => status);
      }

      /** A relay that quotes whom it will not write to, for a letter for good and for a call for a while. */
      async function failMail(): Promise<void> {
        const invited = `novo@${firm.canary}.test`;
        const text = `${mark} <${invited}> is unknown`;
        inbox.failNext({ kind: 'reject', at: 'recipient', code: 550, text }, { to: invited });
        inbox.failNext(
          { kind: 'reject', at: 'recipient', code: 450, text },
          { to: firm.lawyer.email },
        );
        await withFirm(server.database, firm.admin, (ctx) =>
          invite(ctx, { email: invited, role: 'lawyer' }),
        );
        const { caseId } = await mintCase(server, firm, 'general_contactenos');
        await withFirm(server.database, firm.paralegal, (ctx) =>
          recordSubmission(ctx, {
            caseId,
            submission: {
              kind: 'request',
              channel: 'contactenos',
              menuPath: [],
              filedAt: '2026-05-04T10:00:00Z',
              reference: `R-${mark}`,
              note: `contou ${mark}`,
            },
          }),
        );
        await eventually(
          'a letter and a call that failed',
          async () => {
            const [failed] = await asOwner<{ count: number }>(
              server.ownerUrl,
              `SELECT (SELECT count(*) FROM letters WHERE state = 'failed')::int
                 + (SELECT count(*) FROM dispatches WHERE last_error LIKE '%' || $1 || '%')::int AS count`,
              [mark],
            );

            return (failed?.count ?? 0) >= 2;
          },
          45_000,
        );
      }

      function start(file: string, ports: Readonly<Record<string, number>>): ChildProcess {
        const child = spawn(process.execPath, [file], {
          stdio: ['ignore', 'pipe', 'pipe'],
          env: {
            PATH: process.env['PATH'],
            NODE_ENV: 'test',
            LOG_LEVEL: 'debug',
            DATABASE_URL: server.databaseUrl,
            QUEUE_DATABASE_URL: server.queueDatabaseUrl,
            ...(name === 'Redis' && { REDIS_URL: process.env['TEST_REDIS_URL'] }),
            QUEUE_PREFIX: prefix,
            SMTP_URL: inbox.smtpUrl,
            STORAGE_DIR: testFiles,
            MASTER_KEYS: testMasterKeys,
            ADMIN_URL: 'http://prazo.test',
            ...Object.fromEntries(Object.entries(ports).map(([key, port]) => [key, String(port)])),
          },
        });
        for (const stream of [child.stdout, child.stderr]) {
          stream?.on('data', (chunk: Buffer) => (written += chunk.toString()));
        }

        return child;
      }

      function ask(
        method: string,
        path: string,
        body?: object | string,
        headers: Readonly<Record<string, string>> = {},
      ): Promise<Response> {
        return fetch(`${url}${path}`, {
          method,
          headers: {
            ...(token && { authorization: `Bearer ${token}` }),
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body !== undefined && {
            body: typeof body === 'string' ? body : JSON.stringify(body),
          }),
        });
      }
    },
  );
});
