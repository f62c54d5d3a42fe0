import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '#db/migrate';
import { provisionLogins } from '#db/provision';
import { withPlatform } from '#db/with-platform';
import { addMember } from '#services/firms/add-member';
import { createFirm } from '#services/firms/create-firm';
import { testFiles, testMasterKeys } from '#test/harness/test-database';
import { freePort } from '../start/free-port.ts';
import { startServers } from '../test/servers.ts';
import { openTestDirectory, removeTestDirectory } from '../test/test-directory.ts';
import { median, writeReport } from './report.ts';

const rounds = 250;
const password = 'a long enough phrase to measure by';
const email = 'ana@medida.example';

type Refusal = { readonly ms: number; readonly seen: string };

/** Does the answer to a wrong password tell an account that exists from one that does not, by its time or its body? */
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
    const { url, program } = await startApi(await prepare(servers.databaseOwnerUrl));
    undos.push(async () => {
      program.kill('SIGTERM');
      await once(program, 'exit');
    });
    report(await measure(url));
  } finally {
    for (const undo of undos.toReversed()) await undo();
    removeTestDirectory(directory);
  }
}

async function prepare(serverUrl: string): Promise<{ databaseUrl: string; queueUrl: string }> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query('DROP DATABASE IF EXISTS prazo_bench_login WITH (FORCE)');
  await client.query('CREATE DATABASE prazo_bench_login');
  await client.end();
  const ownerUrl = Object.assign(new URL(serverUrl), { pathname: '/prazo_bench_login' }).href;
  await migrate(ownerUrl);
  await withPlatform(ownerUrl, async (ctx) => {
    const { id: firmId } = await createFirm(ctx, { name: 'Medida', slug: 'medida' });
    await addMember(ctx, { firmId, email, name: 'Ana Sousa', role: 'lawyer', password });
  });
  const { databaseUrl, queueDatabaseUrl } = await provisionLogins(ownerUrl);

  return { databaseUrl, queueUrl: queueDatabaseUrl };
}

async function startApi(urls: { databaseUrl: string; queueUrl: string }) {
  const port = await freePort();
  const program: ChildProcess = spawn(process.execPath, ['dist/api/main.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'development',
      LOG_LEVEL: 'error',
      DATABASE_URL: urls.databaseUrl,
      QUEUE_DATABASE_URL: urls.queueUrl,
      SMTP_URL: 'smtp://127.0.0.1:1',
      STORAGE_DIR: testFiles,
      MASTER_KEYS: testMasterKeys,
      ADMIN_URL: `http://127.0.0.1:${port}`,
      API_PORT: String(port),
    },
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${url}/health/ready`).catch(() => undefined))?.ok) await setTimeout(100);

  return { url, program };
}

/** One of each in turn, so that whatever else the machine does falls on both alike. */
async function measure(url: string): Promise<{ known: Refusal[]; unknown: Refusal[] }> {
  const known: Refusal[] = [];
  const unknown: Refusal[] = [];
  let visitors = 0;
  for (let round = -10; round < rounds; round += 1) {
    const pair = [known, unknown].map((into) => ({
      into,
      email: into === known ? email : `nobody${round + 10}@medida.example`,
    }));
    for (const each of round % 2 === 0 ? pair : pair.toReversed()) {
      const refusal = await refuse(url, each.email, (visitors += 1));
      if (round >= 0) each.into.push(refusal);
    }
  }

  return { known, unknown };
}

/** Each from an address of its own: no attempt waits for the one before. */
async function refuse(url: string, address: string, visitor: number): Promise<Refusal> {
  const began = performance.now();
  const answer = await fetch(`${url}/v1/auth/login`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `198.18.${visitor >> 8}.${visitor & 255}`,
    },
    body: JSON.stringify({ email: address, password: 'not the phrase at all' }),
  });
  const body = await answer.text();
  const ms = performance.now() - began;
  const { requestId: _id, ...problem } = JSON.parse(body);

  return { ms, seen: `${answer.status} ${JSON.stringify(problem)}` };
}

function report({ known, unknown }: { known: Refusal[]; unknown: Refusal[] }): void {
  const [a, b] = [known, unknown].map((each) => median(each.map(({ ms }) => ms)));
  if (a === undefined || b === undefined) throw new Error('nothing was measured');
  const bodies = new Set([...known, ...unknown].map(({ seen }) => seen)).size;
  process.stdout.write(
    `  known account: median ${a.toFixed(1)} ms; unknown: ${b.toFixed(1)} ms; ${rounds} of each\n`,
  );
  writeReport('login', [
    {
      name: 'refusing a known account, median',
      baseline: 'refusing an unknown one',
      ratio: a / b,
      aim: '0.9 to 1.1',
      holds: Math.abs(a / b - 1) <= 0.1,
    },
    {
      name: 'different bodies of a refusal',
      baseline: 'one',
      ratio: bodies,
      aim: '1',
      holds: bodies === 1,
    },
  ]);
}
