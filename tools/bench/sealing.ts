import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { openDatabase, type Database } from '#db/database';
import { migrate } from '#db/migrate';
import { provisionLogins } from '#db/provision';
import { readFirm, withFirm, type Actor, type ReadContext } from '#db/with-firm';
import { withPlatform } from '#db/with-platform';
import { systemClock } from '#platform/clock';
import { MasterKeyList, masterKeysOf } from '#platform/master-keys';
import { readClients } from '#services/clients/read-clients';
import { registerClient } from '#services/clients/register-client';
import { addMember } from '#services/firms/add-member';
import { createFirm } from '#services/firms/create-firm';
import { handleEvent } from '#services/outbox/handle-event';
import { renewKey } from '#services/sealing/rotate-keys';
import { openValue } from '#services/sealing/seal-value';
import { testMasterKeys } from '#test/harness/test-database';
import { startServers } from '../test/servers.ts';
import { openTestDirectory, removeTestDirectory } from '../test/test-directory.ts';
import { median, writeReport } from './report.ts';

const clients = 1_000;
const niss = '11111111110';
const page = 'TRUE ORDER BY c.id DESC LIMIT 50';

/** What sealing costs: a page of clients against the same page in the clear, one value opened, and a new key for all. */
export async function run(): Promise<void> {
  const directory = await openTestDirectory();
  const undos: (() => Promise<void> | void)[] = [];
  try {
    const { databaseOwnerUrl } = await startServers({
      directory,
      env: process.env,
      onStop: (undo) => void undos.push(undo),
    });
    const { database, databaseUrl, lawyer } = await prepare(databaseOwnerUrl);
    undos.push(() => database.close());
    const isKeyless = await listsWithoutKeys(databaseUrl, { database, lawyer });
    const list = await measureList(database, lawyer);
    const opened = await measureOpening(database, lawyer);
    const rate = await measureRotation(database, lawyer);
    process.stdout.write(
      `  opening a value: median ${opened.toFixed(0)} microseconds; ${rate.toFixed(0)} people sealed anew a second\n`,
    );
    writeReport('sealing', [
      {
        name: 'a page of 50 clients whose numbers are sealed, median',
        baseline: 'the same page with its numbers in the clear',
        ratio: list,
        aim: '<= 1.1',
        holds: list <= 1.1,
      },
      {
        name: 'that page from a service whose master key opens nothing',
        baseline: 'the same rows, masks and all',
        ratio: isKeyless ? 1 : 0,
        aim: '1',
        holds: isKeyless,
      },
      {
        name: 'opening one sealed value under a key of the firm in memory, median',
        baseline: '150 microseconds',
        ratio: opened / 150,
        aim: '<= 1',
        holds: opened <= 150,
      },
      {
        name: 'people sealed anew under a new key a second, two numbers each',
        baseline: '200',
        ratio: rate / 200,
        aim: '>= 1',
        holds: rate >= 200,
      },
    ]);
  } finally {
    for (const undo of undos.toReversed()) await undo();
    removeTestDirectory(directory);
  }
}

type Prepared = {
  readonly database: Database;
  readonly databaseUrl: string;
  readonly lawyer: Actor;
};

async function prepare(serverUrl: string): Promise<Prepared> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query('DROP DATABASE IF EXISTS prazo_bench_sealing WITH (FORCE)');
  await client.query('CREATE DATABASE prazo_bench_sealing');
  await client.end();
  const ownerUrl = Object.assign(new URL(serverUrl), { pathname: '/prazo_bench_sealing' }).href;
  await migrate(ownerUrl);
  const lawyer = await withPlatform(ownerUrl, async (ctx) => {
    const { id: firmId } = await createFirm(ctx, { name: 'Medida', slug: 'medida' });
    const { userId } = await addMember(ctx, {
      firmId,
      email: 'ana@medida.example',
      name: 'Ana Sousa',
      role: 'lawyer',
      password: 'a long enough phrase to measure by',
    });

    return { firmId, userId, role: 'lawyer' } as const;
  });
  const { databaseUrl } = await provisionLogins(ownerUrl);
  const database = openUnder(databaseUrl, testMasterKeys);
  for (let batch = 0; batch < clients / 100; batch += 1) {
    await withFirm(database, lawyer, async (ctx) => {
      for (let each = 0; each < 100; each += 1) {
        const passportNumber = `PT${1_000_000 + batch * 100 + each}`;
        await registerClient(ctx, { fullName: 'Maria Sousa', niss, passportNumber });
      }
    });
  }

  return { database, databaseUrl, lawyer };
}

function openUnder(url: string, keys: string): Database {
  const masterKeys = masterKeysOf(MasterKeyList.parse(keys));

  return openDatabase({ url, clock: systemClock, masterKeys });
}

/** Whether a service that can open no value shows the same page: then showing it opens none. */
async function listsWithoutKeys(
  databaseUrl: string,
  { database, lawyer }: Pick<Prepared, 'database' | 'lawyer'>,
): Promise<boolean> {
  const keyless = openUnder(databaseUrl, `other:${randomBytes(32).toString('base64url')}`);
  try {
    const show = (from: Database) => readFirm(from, lawyer, (ctx) => readClients(ctx, page, []));
    const shown = await show(keyless);

    return shown.length === 50 && isDeepStrictEqual(shown, await show(database));
  } finally {
    await keyless.close();
  }
}

/** The ratio of the medians; one of each in turn, so that whatever else the machine does falls on both alike. */
async function measureList(database: Database, lawyer: Actor): Promise<number> {
  const times = { sealed: [0], clear: [0] };
  await readFirm(database, lawyer, async (ctx) => {
    for (let round = -20; round < 300; round += 1) {
      const sealed = await timed(() => readClients(ctx, page, []));
      const clear = await timed(() => readInTheClear(ctx));
      if (round < 0) continue;
      times.sealed.push(sealed);
      times.clear.push(clear);
    }
  });

  return median(times.sealed) / median(times.clear);
}

/** The page as it was before anything was sealed: other columns stand for the numbers. */
function readInTheClear(ctx: ReadContext): Promise<unknown[]> {
  return ctx.sql(
    `SELECT c.id, json_build_object('id', p.id, 'fullName', p.full_name, 'birthDate', p.birth_date,
         'nationality', p.nationality, 'nif', p.nif_hint, 'niss', p.niss_hint, 'email', p.email, 'phone', p.phone, 'homeAddress', p.home_address,
         'version', p.version) AS person,
       (SELECT count(*)::int FROM cases k WHERE k.firm_id = $1 AND k.client_id = c.id AND k.status = 'open') AS "openCases",
       (SELECT count(*)::int FROM dependents d WHERE d.firm_id = $1 AND d.client_id = c.id) AS dependents
     FROM clients c
     JOIN people p ON p.firm_id = c.firm_id AND p.id = c.person_id
     WHERE c.firm_id = $1 AND ${page}`,
    [ctx.firmId],
  );
}

/** Microseconds to open one value. Throws when one is not what was sealed. */
async function measureOpening(database: Database, lawyer: Actor): Promise<number> {
  const times: number[] = [];
  for (let round = -20; round < 300; round += 1) {
    await readFirm(database, lawyer, async (ctx) => {
      const [row] = await ctx.sql<{ id: string; niss: string }>(
        'SELECT id, niss FROM people WHERE firm_id = $1 LIMIT 1',
        [ctx.firmId],
      );
      if (!row) throw new Error('there are people');
      const began = performance.now();
      const opened = await openValue(ctx, { field: 'niss', rowId: row.id }, row.niss);
      const ms = performance.now() - began;
      if (opened !== niss) throw new Error('what was opened is not what was sealed');
      if (round >= 0) times.push(ms * 1_000);
    });
  }

  return median(times);
}

/** People sealed anew a second. Throws when anything is left under the old key. */
async function measureRotation(database: Database, lawyer: Actor): Promise<number> {
  await handleAll(database, lawyer);
  await withFirm(database, lawyer, renewKey);
  const began = performance.now();
  await handleAll(database, lawyer);
  const seconds = (performance.now() - began) / 1_000;
  const [left] = await readFirm(database, lawyer, (ctx) =>
    ctx.sql<{ count: number }>(
      "SELECT count(*)::int FROM people WHERE firm_id = $1 AND (niss NOT LIKE '2.%' OR niss IS NULL)",
      [ctx.firmId],
    ),
  );
  if (left?.count !== 0) throw new Error(`${left?.count} people are still under the old key`);

  return clients / seconds;
}

async function handleAll(database: Database, lawyer: Actor): Promise<void> {
  for (;;) {
    const events = await withFirm(database, lawyer, (ctx) =>
      ctx.tx.outbox.findMany({ where: { handledAt: null }, take: 50 }),
    );
    if (events.length === 0) return;
    for (const { id } of events) await handleEvent(database, id);
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();

  return performance.now() - began;
}
