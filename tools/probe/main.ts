import { systemClock } from '#platform/clock';
import { signIn } from '#services/auth/sign-in';
import { testPassword, type TestFirm } from '#test/harness/mint-firm';
import { openTestDatabase, type TestDatabase } from '#test/harness/test-database';
import { askInterleaved, mintBareFirms } from '#test/isolation/pool-leaks';
import { readRun } from '../target/command-line.ts';
import { openExchange } from '../target/exchange.ts';
import { learnIds } from '../target/learn-ids.ts';
import { marksOf, rowsOf } from '../target/marks.ts';
import { startTarget, type Target } from '../target/start-target.ts';
import type { Prober } from './ask-probe.ts';
import { probeApi } from './probe-api.ts';
import { probeSql } from './probe-sql.ts';

const help = `npm run probe -- [--count N] [--seed S]

Asks for one firm's files as a member of another: a quarter of the probes (at least 1,000) over HTTP at the built API (every operation of the
OpenAPI document: foreign ids in the address, the body, filters and cursors; foreign words in searches; a planted firm),
the rest in SQL as the role the service signs in with (every table of a firm), and as many requests of fifty firms on four
connections. Each question about a foreign id is also asked
about one that never existed: the answers must not differ. Ends with 1 when anything was found.

  --count N   how many probes (2000)
  --seed S    what chooses them; printed, to repeat a run
`;

const run = readRun(help, 2_000);
process.stdout.write(`seed ${run.seed}\n`);
const target = await startTarget(2);
try {
  const findings = await probe(target);
  process.stdout.write(`${findings.length === 0 ? 'No leak' : `LEAKS: ${findings.length}`}\n`);
  process.exitCode = findings.length === 0 ? 0 : 1;
} finally {
  await target.stop();
}

async function probe({ server, url, firms, log }: Target): Promise<string[]> {
  const [a, b] = firms;
  if (!a || !b) throw new Error('two firms are needed');
  const exchange = openExchange(url, { timeoutMs: 10_000 });
  const tokenOf = async ({ email }: { readonly email: string }) =>
    (await signIn(server.database, { email, password: testPassword }, { address: '127.0.0.1' }))
      .token;
  const tokens = {
    paralegal: await tokenOf(a.paralegal),
    lawyer: await tokenOf(a.lawyer),
    admin: await tokenOf(a.admin),
    auditor: await tokenOf(a.auditor),
  };
  const own = await learnIds(exchange, tokens.admin);
  const learned = await learnIds(exchange, await tokenOf(b.admin));
  const marks = await marksOf(server.ownerUrl, b, [a]);
  const isMark = new Set(marks.ids);
  const foreign = new Map(
    [...learned].map(([noun, ids]) => [noun, ids.filter((id) => isMark.has(id))]),
  );
  foreign.set('firm', [b.id]);
  const prober: Prober = { exchange, tokens, own, foreign, marks, words: wordsOf(b) };
  const before = await rowsOf(server.ownerUrl, b.id);
  process.stdout.write(`${marks.ids.length} ids and ${before.length} rows of the other firm\n`);

  const overHttp = Math.min(run.count, Math.max(1_000, Math.ceil(run.count / 4)));
  const findings = [
    ...(await probeApi(prober, { count: overHttp, seed: run.seed })),
    ...(await probeSql(
      server,
      { a, b },
      { ids: marks.ids, count: run.count - overHttp, seed: run.seed },
    )),
  ];
  findings.push(...(await probePool(server)));
  const after = await rowsOf(server.ownerUrl, b.id);
  if (after.join('\n') !== before.join('\n'))
    findings.push('the other firm has other rows than before');
  // Who reads the audit leaves in it what they asked for: their own words, whatever they name.
  const isOwnQuestion = (row: string) => /^audit .*"action": "audit\.(read|exported)"/.test(row);
  const carried = (await rowsOf(server.ownerUrl, a.id)).find(
    (row) => !isOwnQuestion(row) && marks.foundIn(row),
  );
  if (carried) findings.push(`a row of the prober's firm now names the other: ${carried}`);
  for (const finding of findings.slice(0, 50)) process.stdout.write(`LEAK ${finding}\n`);
  if (log()) process.stdout.write(`The API wrote:\n${log()}\n`);
  exchange.close();

  return findings;
}

/** As many requests of fifty firms on four connections, many of which fail in the middle. */
async function probePool(server: TestDatabase): Promise<string[]> {
  const database = openTestDatabase(server.databaseUrl, systemClock, 4);
  try {
    const firms = await mintBareFirms(server.ownerUrl, 50);
    const seen = await askInterleaved(database, server.ownerUrl, { firms, count: run.count });
    const { answered, failed, refused, foreignRows, leftContexts, surprises } = seen;
    process.stdout.write(
      `Pool: ${answered} answered, ${failed} failed as planned, ${refused} asked to come again\n`,
    );

    const leaks = foreignRows + leftContexts;
    // A pool that turns many away proves little about those it lets in.
    const isIdle = refused > run.count / 20;

    return [
      ...surprises,
      ...(leaks > 0 ? [`${foreignRows} foreign rows, ${leftContexts} contexts left`] : []),
      ...(isIdle ? [`${refused} of ${run.count} were asked to come again`] : []),
    ];
  } finally {
    await database.close();
  }
}

/** What somebody might search for who knows something about the other firm's people. */
function wordsOf(firm: TestFirm): string[] {
  return [firm.canary, firm.canary.slice(0, 9), `Maria ${firm.canary}`, `REF-${firm.canary}`];
}
