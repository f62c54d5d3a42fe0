import { availableParallelism } from 'node:os';
import { signIn } from '#services/auth/sign-in';
import { testPassword, type TestFirm } from '#test/harness/mint-firm';
import { readRun } from '../target/command-line.ts';
import { openExchange } from '../target/exchange.ts';
import { learnIds, type KnownIds } from '../target/learn-ids.ts';
import { marksOf, rowsOf } from '../target/marks.ts';
import { startTarget, type Target } from '../target/start-target.ts';
import { buildRequest, type Ids } from './build-request.ts';
import { judge } from './judge.ts';
import { runLane } from './lane.ts';
import type { callers, FuzzRequest } from './request-arbitrary.ts';

const help = `npm run fuzz -- [--count N] [--seed S] [--path P]

Sends generated requests to the built API: every operation of the OpenAPI document, valid ones and damaged ones, as
nobody, with a forged token, in each role, and from another firm. A third firm looks on. Faults: a status of 500 or more,
no answer within 5 s, a stack trace, SQL or a constraint in a body, a mark of another firm, an error that is no problem
document, a changed row of the firm that looks on. Ends with 1 when there is one, and shows the smallest request for it.

  --count N   how many requests (5000)
  --seed S    what chooses them; printed, to repeat a run
  --path P    with a seed that a fault names: that request alone
`;

const run = readRun(help, 5_000);
process.stdout.write(`seed ${run.seed}\n`);
const target = await startTarget(3);
try {
  process.exitCode = (await fuzz(target)) === 0 ? 0 : 1;
} finally {
  await target.stop();
}

async function fuzz(target: Target): Promise<number> {
  const { server, firms, url } = target;
  const [a, b, c] = firms;
  if (!a || !b || !c) throw new Error('three firms are needed');
  const exchange = openExchange(url, { timeoutMs: 5_000 });
  const tokenOf = async ({ email }: { readonly email: string }) =>
    (await signIn(server.database, { email, password: testPassword }, { address: '127.0.0.1' }))
      .token;
  const members = new Map<(typeof callers)[number], TestFirm['admin']>([
    ['paralegal', a.paralegal],
    ['lawyer', a.lawyer],
    ['admin', a.admin],
    ['auditor', a.auditor],
    ['other firm', b.admin],
  ]);
  const tokens = new Map<(typeof callers)[number], string>([['forged', 'x'.repeat(43)]]);
  for (const [caller, member] of members) tokens.set(caller, await tokenOf(member));
  const known = await Promise.all(
    firms.map(async (firm) => learnIds(exchange, await tokenOf(firm.admin))),
  );
  const [ofA, ofB, ofC] = known;
  const marks = {
    a: await marksOf(server.ownerUrl, a, [b, c]),
    b: await marksOf(server.ownerUrl, b, [a, c]),
    c: await marksOf(server.ownerUrl, c, [a, b]),
  };
  const before = await rowsOf(server.ownerUrl, c.id);
  const statuses = new Map<string, number>();
  let sentCount = 0;

  const send = async (request: FuzzRequest) => {
    const isOther = request.caller === 'other firm';
    const ids: Ids = { own: pickFrom(isOther ? ofB : ofA), foreign: pickFrom(ofC) };
    const sent = buildRequest(request, ids, tokens.get(request.caller));
    let answer = await exchange.ask(sent);
    // A kept-alive connection may be closed in the moment in which it is used again.
    if (answer.failure && answer.failure !== 'hang') answer = await exchange.ask(sent);
    sentCount += 1;
    const kind = answer.failure?.split(':')[0] ?? `${String(answer.status)[0]}xx`;
    statuses.set(kind, (statuses.get(kind) ?? 0) + 1);
    const member = members.get(request.caller);
    const isSpent = sent.path.startsWith('/v1/auth/') && (answer.status ?? 500) < 300;
    if (isSpent && member) {
      tokens.set(request.caller, await tokenOf(member));
    }
    const problem = judge(sent, answer, [isOther ? marks.a : marks.b, marks.c]);
    if (problem)
      last.set(request, JSON.stringify({ sent, answer: { ...answer, headers: undefined } }));

    return problem;
  };

  const last = new WeakMap<FuzzRequest, string>();
  const began = performance.now();
  const lanes = run.path ? 1 : 4 * availableParallelism();
  const shared = { known: new Set<string>(), send, path: run.path };
  const findings = await Promise.all(
    Array.from({ length: lanes }, (_, index) =>
      runLane({ ...shared, seed: run.seed + index, count: Math.ceil(run.count / lanes) }),
    ),
  );
  const seconds = (performance.now() - began) / 1_000;
  const faults = findings.flat();
  for (const { problem, again, request } of faults) {
    process.stdout.write(
      `FAULT ${problem}\n  as ${request.caller}: ${(last.get(request) ?? '').slice(0, 1_500)}\n  npm run fuzz -- ${again}\n`,
    );
  }
  const isSame = (await rowsOf(server.ownerUrl, c.id)).join('\n') === before.join('\n');
  if (!isSame) process.stdout.write('FAULT the firm that looked on has other rows than before\n');
  if (!target.isAlive()) process.stdout.write('FAULT the API has ended\n');
  const log = target.log().trim().split('\n').slice(-3).join('\n');
  if (log) process.stdout.write(`The API wrote last:\n${log}\n`);
  exchange.close();
  process.stdout.write(
    `${sentCount} requests in ${seconds.toFixed(1)} s, ${(sentCount / seconds).toFixed(0)}/s: ` +
      `${[...statuses]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([kind, count]) => `${kind} ${count}`)
        .join(', ')}\n${faults.length} faults\n`,
  );

  return faults.length + (isSame ? 0 : 1) + (target.isAlive() ? 0 : 1);
}

function pickFrom(known: KnownIds | undefined): (noun: string, pick: number) => string | undefined {
  return (noun, pick) => {
    const ids = known?.get(noun) ?? [];

    return ids[pick % ids.length];
  };
}
