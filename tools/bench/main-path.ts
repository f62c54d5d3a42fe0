import { harmlessFacts } from '#test/harness/harmless-facts';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '#db/migrate';
import { provisionLogins, type RuntimeUrls } from '#db/provision';
import { computeDeadline } from '#domain/deadlines/compute-deadline';
import { civilDate } from '#domain/calendar/civil-date';
import { ruleById } from '#domain/deadlines/rules';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { createClient } from '#api-client/client';
import { atlantico, demoPassword } from '../demo/demo-firms.ts';
import { seedDemo } from '../demo/seed-demo.ts';
import { startInbox } from '../inbox/start-inbox.ts';
import { testFiles, testMasterKeys } from '#test/harness/test-database';
import { freePort } from '../start/free-port.ts';
import { startServers } from '../test/servers.ts';
import { openTestDirectory, removeTestDirectory } from '../test/test-directory.ts';
import { median, quantile, writeReport, type Workload } from './report.ts';

const submissions = 120;
const promised = 2_000;
const filedOn = '2026-05-21';

/** From the answer to "submission recorded" until its three deadlines can be read, over HTTP, on both queues. */
export async function run(): Promise<void> {
  execFileSync(process.execPath, ['tools/build.ts']);
  const directory = await openTestDirectory();
  const undos: (() => Promise<void> | void)[] = [];
  try {
    const servers = await startServers({
      directory,
      env: process.env,
      onStop: (undo) => void undos.push(undo),
    });
    const redisUrl = servers.redis.url;
    const workloads: Workload[] = [];
    for (const [name, redis] of [
      ['Postgres', undefined],
      ['Redis', redisUrl],
    ] as const) {
      if (name === 'Redis' && !redis) continue;
      const times = await measure(servers.databaseOwnerUrl, redis);
      const p95 = quantile(times, 0.95);
      process.stdout.write(
        `  ${name}: median ${median(times).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms of ${times.length}\n`,
      );
      workloads.push({
        name: `submission to its deadlines, p95, queue on ${name}`,
        baseline: `the promised ${promised} ms`,
        ratio: p95 / promised,
        aim: '<= 1',
        holds: p95 <= promised,
      });
    }
    writeReport('main-path', workloads);
  } finally {
    for (const undo of undos.toReversed()) await undo();
    removeTestDirectory(directory);
  }
}

async function measure(serverUrl: string, redisUrl: string | undefined): Promise<number[]> {
  const name = `prazo_bench_${redisUrl ? 'redis' : 'postgres'}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const ownerUrl = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  await migrate(ownerUrl);
  const urls = await provisionLogins(ownerUrl);
  await seedDemo({
    databaseOwnerUrl: ownerUrl,
    databaseUrl: urls.databaseUrl,
    masterKeys: testMasterKeys,
    log: () => undefined,
  });
  const inbox = await startInbox();
  const port = await freePort();
  const programs = ['api', 'worker'].map((program) =>
    start(program, { urls, port, redisUrl, smtpUrl: inbox.smtpUrl }),
  );
  try {
    return await recordMany(`http://127.0.0.1:${port}`);
  } finally {
    for (const program of programs) {
      program.kill('SIGTERM');
      await once(program, 'exit');
    }
    await inbox.stop();
  }
}

type Settings = {
  readonly urls: RuntimeUrls;
  readonly port: number;
  readonly redisUrl: string | undefined;
  readonly smtpUrl: string;
};

function start(program: string, { urls, port, redisUrl, smtpUrl }: Settings): ChildProcess {
  return spawn(process.execPath, [`dist/${program}/main.mjs`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'development',
      LOG_LEVEL: 'error',
      DATABASE_URL: urls.databaseUrl,
      QUEUE_DATABASE_URL: urls.queueDatabaseUrl,
      ...(redisUrl && { REDIS_URL: redisUrl }),
      SMTP_URL: smtpUrl,
      STORAGE_DIR: testFiles,
      MASTER_KEYS: testMasterKeys,
      ADMIN_URL: `http://127.0.0.1:${port}`,
      API_PORT: String(port),
      FIRM_RATE: '100000',
      WORKER_PORT: '0',
    },
  });
}

async function recordMany(apiUrl: string): Promise<number[]> {
  while (!(await fetch(`${apiUrl}/health/ready`).catch(() => undefined))?.ok) await setTimeout(100);
  const cookie = await signIn(apiUrl);
  const api = createClient(apiUrl);
  const headers = { cookie };
  const { data: found } = await api.GET('/v1/cases', { headers });
  const example = found?.items[0];
  if (!example) throw new Error('the demo firm has a case');
  const expected = expectedDates(example.office.municipality);
  const times: number[] = [];
  for (let index = 0; index < submissions; index += 1) {
    const { data: opened } = await api.POST('/v1/cases', {
      headers,
      body: {
        clientId: example.client.id,
        personId: example.person.id,
        officeId: example.office.id,
        playbook: 'newborn_art_124',
        ...harmlessFacts('newborn_art_124'),
        ownerId: example.owner.id,
        lawyerId: example.lawyer.id,
      },
    });
    if (!opened) throw new Error('a case can be opened');
    const path = { params: { path: { id: opened.id } }, headers };
    await api.POST('/v1/cases/{id}/submissions', {
      ...path,
      body: { kind: 'request', channel: 'contactenos', filedAt: `${filedOn}T10:00:00Z` },
    });
    const began = performance.now();
    for (;;) {
      const { data: deadlines } = await api.GET('/v1/cases/{id}/deadlines', path);
      if (deadlines?.length === 3) {
        const dates = deadlines.map(({ legalOn }) => legalOn);
        if (String(dates) !== String(expected)) throw new Error(`${String(dates)} is wrong`);
        break;
      }
      await setTimeout(10);
    }
    times.push(performance.now() - began);
  }

  return times;
}

function expectedDates(municipality: string): string[] {
  const calendar = publishedCalendar(municipality);

  return (
    ['contactenos.response', 'contactenos.second_request', 'contactenos.court_action'] as const
  ).map(
    (id) =>
      computeDeadline({
        start: civilDate(filedOn),
        period: ruleById(id).period,
        calendar,
      }).legal,
  );
}

async function signIn(apiUrl: string): Promise<string> {
  const paralegal = atlantico.members.find(({ role }) => role === 'paralegal');
  const answer = await fetch(`${apiUrl}/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: paralegal?.email, password: demoPassword }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!answer.ok || !cookie) throw new Error(`signing in failed: ${answer.status}`);

  return cookie;
}
