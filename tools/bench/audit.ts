import pg from 'pg';
import type { Database } from '#db/database';
import { migrate } from '#db/migrate';
import { provisionLogins } from '#db/provision';
import { readFirm, withFirm, type FirmContext } from '#db/with-firm';
import { writeAudit } from '#services/audit/write-audit';
import { verifyChain } from '#services/audit/verify-chain';
import { registerClient } from '#services/clients/register-client';
import { mintFirm, type TestFirm } from '#test/harness/mint-firm';
import { openTestDatabase } from '#test/harness/test-database';
import { startServers } from '../test/servers.ts';
import { openTestDirectory, removeTestDirectory } from '../test/test-directory.ts';
import { median, writeReport } from './report.ts';

const rounds = 400;
const hotWrites = 3_000;
const promised = 500;

type Place = { readonly database: Database; readonly firm: TestFirm };

/** What the chain costs an audited write, and how many of them one busy firm can take. */
export async function run(): Promise<void> {
  const directory = await openTestDirectory();
  const undos: (() => Promise<void> | void)[] = [];
  try {
    const servers = await startServers({
      directory,
      env: process.env,
      onStop: (undo) => void undos.push(undo),
    });
    const chained = await prepare(servers.databaseOwnerUrl, 'prazo_bench_chained');
    const plain = await prepare(servers.databaseOwnerUrl, 'prazo_bench_plain', (client) =>
      client.query('ALTER TABLE audit DISABLE TRIGGER link'),
    );
    const ratio = await compare(chained, plain);
    const plainRate = await heat(plain);
    const rate = await heat(chained);
    const rows = await verified(chained);
    process.stdout.write(
      `  ${rate.toFixed(0)} writes/s in one firm (${plainRate.toFixed(0)} without the chain); ${rows} rows verify\n`,
    );
    await chained.database.close();
    await plain.database.close();
    writeReport('audit', [
      {
        name: 'registering a client with the chain, median',
        baseline: 'the same without it',
        ratio,
        aim: '<= 1.25',
        holds: ratio <= 1.25,
      },
      {
        name: 'audited writes a second of one firm, ten at a time',
        baseline: `the promised ${promised}`,
        ratio: rate / promised,
        aim: '>= 1',
        holds: rate >= promised,
      },
    ]);
  } finally {
    for (const undo of undos.toReversed()) await undo();
    removeTestDirectory(directory);
  }
}

async function prepare(
  serverUrl: string,
  name: string,
  change?: (client: pg.Client) => Promise<unknown>,
): Promise<Place> {
  const ownerUrl = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  await onServer(serverUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name}`);
  });
  await migrate(ownerUrl);
  if (change) await onServer(ownerUrl, change);
  const urls = await provisionLogins(ownerUrl);
  const database = openTestDatabase(urls.databaseUrl);
  const firm = await mintFirm({ ...urls, ownerUrl, database, stop: () => Promise.resolve() });

  return { database, firm };
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Turn by turn, so that whatever else the machine does falls on both. */
async function compare(chained: Place, plain: Place): Promise<number> {
  const times: Record<'chained' | 'plain', number[]> = { chained: [], plain: [] };
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0 ? 'chained' : 'plain';
    for (const which of [first, first === 'plain' ? 'chained' : 'plain'] as const) {
      const spent = await timed(which === 'plain' ? plain : chained, (ctx) =>
        registerClient(ctx, { fullName: `Maria ${round}` }),
      );
      if (round >= rounds / 10) times[which].push(spent);
    }
  }

  return median(times.chained) / median(times.plain);
}

async function timed(
  { database, firm }: Place,
  work: (ctx: FirmContext) => Promise<unknown>,
): Promise<number> {
  const began = performance.now();
  await withFirm(database, firm.paralegal, work);

  return performance.now() - began;
}

/** Writes a second, ten writers in one firm. */
async function heat(place: Place): Promise<number> {
  const entry = { action: 'case.updated', subjectType: 'case', subjectId: place.firm.id };
  const began = performance.now();
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      for (let each = 0; each < hotWrites / 10; each += 1) {
        await timed(place, (ctx) => writeAudit(ctx, entry));
      }
    }),
  );

  return hotWrites / ((performance.now() - began) / 1_000);
}

/** A fast chain that does not hold is worth nothing. */
async function verified({ database, firm }: Place): Promise<number> {
  const actor = { firmId: firm.id, userId: undefined, role: 'system' } as const;
  const none = (async function* (): AsyncGenerator<never> {})();
  const verdict = await readFirm(database, actor, (ctx) => verifyChain(ctx, none));
  if (verdict.faultCount > 0 || verdict.rows !== rounds + hotWrites) {
    throw new Error(`the chain does not hold: ${JSON.stringify(verdict)}`);
  }

  return verdict.rows;
}
