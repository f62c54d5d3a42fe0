import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '#db/migrate';
import { provisionLogins } from '#db/provision';
import { withPlatform } from '#db/with-platform';
import { civilDate, type CivilDate } from '#domain/calendar/civil-date';
import { publishedEntries } from '#domain/calendar/published-entries';
import { publishedRules } from '#domain/deadlines/rules';
import { publishLaw } from '#services/law/publish-law';
import { withdrawEntry } from '#services/law/withdraw-entry';
import { publishOffices } from '#services/offices/publish-offices';
import { startInbox } from '../inbox/start-inbox.ts';
import { startServers } from '../test/servers.ts';
import { testFiles, testMasterKeys } from '#test/harness/test-database';
import { openTestDirectory, removeTestDirectory } from '../test/test-directory.ts';
import { closedDays, closureName, seedDeadlines } from './impact-seed.ts';
import { median, writeReport } from './report.ts';

const firms = 50;

/**
 * A closure that was published is withdrawn: the dates it had moved come a day nearer, are written, recorded and told.
 * The whole run, by the worker that serves, against one UPDATE of the same rows' two dates on the same server.
 */
export async function run(): Promise<void> {
  execFileSync(process.execPath, ['tools/build.ts']);
  const directory = await openTestDirectory();
  const undos: (() => Promise<void> | void)[] = [];
  try {
    const { databaseOwnerUrl } = await startServers({
      directory,
      env: process.env,
      onStop: (undo) => void undos.push(undo),
    });
    const [first = none, second = none, third = none, rare = none] = closedDays;
    const small = await openBench(databaseOwnerUrl, { name: 'small', casesPerFirm: 667 });
    const few = [await small.measure(first), await small.measure(second)];
    await small.close();
    const large = await openBench(databaseOwnerUrl, { name: 'large', casesPerFirm: 6_667 });
    const rareRun = await large.measure(rare);
    const many = [
      await large.measure(first),
      await large.measure(second),
      await large.measure(third),
    ];
    await large.close();
    const ratio = median(many.map(({ complete, bare }) => complete / bare));
    const growth = rareRun.complete / median(few.map(({ complete }) => complete));
    writeReport('impact', [
      {
        name: `withdrawing a closure that moves ${many[0]?.moved} of 1,000,000 open deadlines, complete and alerted`,
        baseline: 'one UPDATE of the two dates of the same rows',
        ratio,
        aim: '<= 3',
        holds: ratio <= 3,
      },
      {
        name: `the same for ${rareRun.moved} deadlines when those it does not touch are ten times as many`,
        baseline: 'the run over a tenth of the untouched deadlines',
        ratio: growth,
        aim: '<= 1.5',
        holds: growth <= 1.5,
      },
    ]);
  } finally {
    for (const undo of undos.toReversed()) await undo();
    removeTestDirectory(directory);
  }
}

const none = civilDate('1970-01-01');

type Measured = { readonly moved: number; readonly bare: number; readonly complete: number };

async function openBench(
  serverUrl: string,
  { name, casesPerFirm }: { readonly name: string; readonly casesPerFirm: number },
): Promise<{ measure: (day: CivilDate) => Promise<Measured>; close: () => Promise<void> }> {
  const ownerUrl = await createDatabase(serverUrl, `prazo_bench_impact_${name}`);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const began = performance.now();
  await seedDeadlines(client, { firms, casesPerFirm });
  process.stdout.write(`  ${name}: seeded in ${seconds(performance.now() - began)}\n`);
  const { databaseUrl, queueDatabaseUrl } = await provisionLogins(ownerUrl);
  const inbox = await startInbox();
  const worker = startWorker({ databaseUrl, queueDatabaseUrl, smtpUrl: inbox.smtpUrl });
  await settled(client);

  return {
    async measure(day) {
      const bare = await timeBareUpdate(client, day);
      const { moved, complete } = await timeWithdrawal(client, ownerUrl, day);
      process.stdout.write(
        `  ${name}, ${day}: ${moved} moved in ${seconds(complete)}, one UPDATE ${seconds(bare)}\n`,
      );

      return { moved, bare, complete };
    },
    async close() {
      worker.kill('SIGTERM');
      await once(worker, 'exit');
      await inbox.stop();
      await client.end();
    },
  };
}

async function createDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const ownerUrl = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  await migrate(ownerUrl);
  const closures = closedDays.map((date) => ({
    key: keyOf(date),
    effect: 'rolls' as const,
    extent: 'full' as const,
    scope: { kind: 'authority' as const, code: 'central_government' },
    day: { kind: 'date' as const, date },
    name: closureName,
    citation: 'ensaio',
    confidence: 'secondary' as const,
  }));
  await withPlatform(ownerUrl, async (ctx) => {
    await publishOffices(ctx);
    await publishLaw(ctx, { entries: [...publishedEntries, ...closures], rules: publishedRules });
  });

  return ownerUrl;
}

function keyOf(day: CivilDate): string {
  return `closure.bench.${day}`;
}

function startWorker(urls: {
  readonly databaseUrl: string;
  readonly queueDatabaseUrl: string;
  readonly smtpUrl: string;
}): ChildProcess {
  return spawn(process.execPath, ['dist/worker/main.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'development',
      LOG_LEVEL: 'error',
      DATABASE_URL: urls.databaseUrl,
      QUEUE_DATABASE_URL: urls.queueDatabaseUrl,
      SMTP_URL: urls.smtpUrl,
      STORAGE_DIR: testFiles,
      MASTER_KEYS: testMasterKeys,
      ADMIN_URL: 'http://127.0.0.1',
      WORKER_PORT: '0',
    },
  });
}

/** Waits until the worker has gone round once and the server has nothing left over from seeding. */
async function settled(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ is_up: boolean }>(
      'SELECT EXISTS (SELECT FROM heartbeats) AS is_up',
    );
    if (rows[0]?.is_up) break;
    await setTimeout(200);
  }
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT');
}

/** The dates of the rows that stand a day later because of the closure, written and written back. */
async function timeBareUpdate(client: pg.Client, day: CivilDate): Promise<number> {
  await client.query('DROP TABLE IF EXISTS same_rows');
  await client.query(
    `CREATE TEMP TABLE same_rows AS
     SELECT firm_id, id, legal_on, safe_on FROM deadlines WHERE status = 'open' AND ends_from <= $1 AND ends_until >= $1`,
    [day],
  );
  await client.query('ANALYZE same_rows');
  const began = performance.now();
  await client.query(
    `UPDATE deadlines d SET legal_on = $1, safe_on = $1 FROM same_rows s WHERE d.firm_id = s.firm_id AND d.id = s.id`,
    [day],
  );
  const took = performance.now() - began;
  await client.query(
    `UPDATE deadlines d SET legal_on = s.legal_on, safe_on = s.safe_on
     FROM same_rows s WHERE d.firm_id = s.firm_id AND d.id = s.id`,
  );
  await client.query('VACUUM deadlines');
  await client.query('CHECKPOINT');

  return took;
}

async function timeWithdrawal(
  client: pg.Client,
  ownerUrl: string,
  day: CivilDate,
): Promise<{ moved: number; complete: number }> {
  const began = performance.now();
  const { id, touched } = await withPlatform(ownerUrl, (ctx) =>
    withdrawEntry(ctx, {
      key: keyOf(day),
      author: 'bench',
      reason: 'ensaio',
      retroactive: false,
    }),
  );
  for (;;) {
    const { rows } = await client.query<{ running: number; runs: number; earlier: number }>(
      `SELECT count(*) FILTER (WHERE state <> 'done')::int AS running, count(*)::int AS runs,
         sum(earlier)::int AS earlier FROM impact_runs WHERE cause_id = $1`,
      [id],
    );
    const [state] = rows;
    if (state?.running === 0 && state.runs === touched.firms) {
      const complete = performance.now() - began;
      await check(client, { day, id, moved: state.earlier, touched: touched.deadlines });

      return { moved: state.earlier, complete };
    }
    await setTimeout(20);
  }
}

/** Every row that the closure had moved says the day itself now, has its change on record, and its lawyer is told. */
async function check(
  client: pg.Client,
  run: {
    readonly day: CivilDate;
    readonly id: string;
    readonly moved: number;
    readonly touched: number;
  },
): Promise<void> {
  const { rows } = await client.query<{ right: number; recorded: number; told: number }>(
    `SELECT
       (SELECT count(*)::int FROM deadlines d JOIN same_rows s USING (firm_id, id)
         WHERE d.legal_on = $1 AND d.safe_on = $1 AND s.legal_on > $1) AS right,
       (SELECT count(*)::int FROM date_changes c JOIN impact_runs r ON r.firm_id = c.firm_id AND r.id = c.run_id
         WHERE r.cause_id = $2 AND c.state = 'applied' AND c.new_legal_on = $1) AS recorded,
       (SELECT count(DISTINCT p.firm_id)::int FROM dispatches p JOIN impact_runs r ON r.firm_id = p.firm_id AND r.id = p.run_id
         WHERE r.cause_id = $2) AS told`,
    [run.day, run.id],
  );
  const [found] = rows;
  const expected = [run.moved, run.moved, firms];
  const actual = [found?.right, found?.recorded, found?.told];
  if (run.moved !== run.touched || String(actual) !== String(expected)) {
    throw new Error(`the run moved ${run.moved} of ${run.touched}; ${actual.join(', ')} found`);
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(2)} s`;
}
