import pg from 'pg';
import { mintFirm } from '#test/harness/mint-firm';
import { startDatabase, type TestDatabase } from '#test/harness/test-database';
import { catalogueViolations } from '#test/isolation/catalogue';
import { fillFirm } from '#test/isolation/fill-firm';
import { disagreements } from '#test/isolation/inventories';
import { allQuestions, lookUpFaults, questionsAbout } from '#test/isolation/look-ups';
import { findLeaks, type Run } from '#test/isolation/two-firms';
import { databaseMutations, type DatabaseMutation } from './database-mutations.ts';
import { functionMutations } from './function-mutations.ts';
import type { Options } from './options.ts';
import { reviewed } from './reviewed.ts';
import { numbered, type Verdict } from './verdict.ts';

type Bench = {
  readonly client: pg.Client;
  readonly login: string;
  readonly firms: { readonly a: string; readonly b: string };
};

/**
 * Breaks one database in one way after another, each in a transaction that is rolled back, and asks the same questions
 * as test/isolation: do the inventories agree, and does a firm reach another's rows?
 */
export async function sabotageDatabase({ choose, isList }: Options): Promise<Verdict[]> {
  const server = await startDatabase();
  const client = new pg.Client({ connectionString: server.ownerUrl });
  await client.connect();
  try {
    const chosen = choose(
      numbered([...(await databaseMutations(client)), ...(await functionMutations(client))]),
    );
    if (isList) return chosen.map(({ name }) => ({ name, outcome: 'reviewed', by: '' }));
    const bench = await prepare(server, client);
    await client.query('BEGIN');
    const whole = [...(await disagreements(client)), ...(await lookUpFaults(client, bench.login))];
    await client.query('ROLLBACK');
    if (whole.length > 0) throw new Error(`The whole database fails: ${whole.join('; ')}`);
    const verdicts: Verdict[] = [];
    for (const mutation of chosen) {
      verdicts.push(await judge(bench, mutation));
    }

    return verdicts;
  } finally {
    await client.end();
    await server.stop();
  }
}

async function prepare(server: TestDatabase, client: pg.Client): Promise<Bench> {
  const a = await mintFirm(server);
  const b = await mintFirm(server);
  await fillFirm(server, a);
  await fillFirm(server, b);
  const login = client.escapeIdentifier(new URL(server.databaseUrl).username);

  return { client, login, firms: { a: a.id, b: b.id } };
}

async function judge(bench: Bench, mutation: DatabaseMutation): Promise<Verdict> {
  const { client, firms } = bench;
  const { name, sql, opens, says, changes, askedIn } = mutation;
  if (askedIn) return { name, outcome: 'untried', by: `its questions stand in ${askedIn}` };
  const reason = reviewed[name];
  if (reason) return { name, outcome: 'reviewed', by: reason };
  await client.query('BEGIN');
  try {
    // What is append-only is emptied here all the same, to be built anew with a wider key.
    if (sql.startsWith('TRUNCATE'))
      await client.query('SET LOCAL session_replication_role = replica');
    await client.query(sql);
  } catch (error) {
    await client.query('ROLLBACK');

    return { name, outcome: 'impossible', by: String(error) };
  }
  try {
    const found = changes
      ? await lookUpFaults(client, bench.login, askedAbout(changes))
      : await disagreements(client);
    const isSaid =
      !says || (await catalogueViolations(client)).some(({ problem }) => problem.includes(says));
    const leaks = opens ? await findLeaks(asLogin(bench), opens, firms) : [];
    const isCaught = found.length > 0 && isSaid && (!opens || leaks.length > 0);

    return { name, outcome: isCaught ? 'caught' : 'survived', by: [...found, ...leaks].join('; ') };
  } finally {
    await client.query('ROLLBACK');
  }
}

/** What helps other functions is asked through them. */
function askedAbout(name: string) {
  const own = questionsAbout(name);

  return own.length > 0 ? own : allQuestions;
}

/** The service's login inside the open transaction, each statement undone by itself. */
function asLogin({ client, login }: Bench): Run {
  return async (firmId, text) => {
    await client.query(`SAVEPOINT question; SET LOCAL ROLE ${login}`);
    try {
      await client.query("SELECT set_config('app.firm_id', $1, true)", [firmId ?? '']);

      return await client.query(text);
    } finally {
      await client.query('ROLLBACK TO SAVEPOINT question');
    }
  };
}
