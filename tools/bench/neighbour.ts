import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { mintCase, testPassword, type TestFirm } from '#test/harness/mint-firm';
import { startTarget, type Target } from '../target/start-target.ts';
import { startAsking, type Heard, type Load } from './noise.ts';
import { quantile, writeReport } from './report.ts';

const quietPerSecond = 10;
const times = 50;
const rounds = 6;
const roundMs = 15_000;
const cases = 20;
/** As FIRM_RATE says by default. What waits when a round ends goes in the six seconds after it. */
const firmPerSecond = 40;
const mostOfNoisy = rounds * firmPerSecond * (roundMs / 1_000 + 6.5);

type Sample = { readonly alone: Heard[]; readonly elsewhere: Heard[]; readonly beside: Heard[] };

/**
 * A firm that asks ten times a second, in turn by itself, beside one that asks five hundred times, and beside the same noise
 * made at another server: what the maker of the noise costs the machine that it shares with the service is no fault of it.
 */
export async function run(): Promise<void> {
  const target = await startTarget(2, { FIRM_RATE: String(firmPerSecond) });
  const noise = fork('tools/bench/noise.ts');
  const refuser = fork('tools/bench/refuser.ts');
  try {
    const [port] = await once(refuser, 'message');
    const [quiet, noisy] = await Promise.all(
      target.firms.map((firm) => loadOf(target, firm, quietPerSecond)),
    );
    if (!quiet || !noisy) throw new Error('two firms were asked for');
    const right = await answersOf(quiet);
    await answersOf(noisy);
    const aside = { ...noisy, url: `http://127.0.0.1:${port}` };
    const heard: Sample = { alone: [], elsewhere: [], beside: [] };
    const counts: Record<string, number> = {};
    // Not counted: connections are opened and plans made once in the life of a process.
    await makeNoise(noise, noisy, () => sleep(roundMs));
    for (let round = 0; round < rounds; round += 1) {
      await listen(quiet, heard.alone);
      await makeNoise(noise, aside, () => listen(quiet, heard.elsewhere));
      const sent = await makeNoise(noise, noisy, () => listen(quiet, heard.beside));
      for (const [status, count] of Object.entries(sent))
        counts[status] = (counts[status] ?? 0) + count;
      await sleep(1_000);
    }
    report({ heard, counts, right });
  } finally {
    noise.kill();
    refuser.kill();
    await target.stop();
  }
}

async function listen(load: Load, into: Heard[]): Promise<void> {
  const source = startAsking(load, (heard) => void into.push(heard));
  await sleep(roundMs);
  await source.stop();
}

/** The answers to the noisy firm, by status. */
async function makeNoise(
  noise: ChildProcess,
  noisy: Load,
  during: () => Promise<void>,
): Promise<Record<string, number>> {
  noise.send({ ...noisy, perSecond: quietPerSecond * times });
  await during();
  const told = once(noise, 'message');
  noise.send('stop');
  const [counts] = await told;

  return counts;
}

/** Every member of the firm at the screens that people look at most. */
async function loadOf(target: Target, firm: TestFirm, perSecond: number): Promise<Load> {
  const opened = [];
  for (let count = 0; count < cases; count += 1) opened.push(await mintCase(target.server, firm));
  const members = [firm.paralegal, firm.lawyer, firm.admin, firm.auditor];
  const tokens = await Promise.all(members.map(({ email }) => signIn(target.url, email)));
  const caseId = opened[0]?.caseId ?? '';
  const paths = [
    '/v1/cases?limit=25',
    '/v1/today',
    `/v1/cases/${caseId}`,
    `/v1/cases/${caseId}/deadlines`,
    '/v1/me',
  ];

  return { url: target.url, tokens, paths, perSecond };
}

async function signIn(url: string, email: string): Promise<string> {
  const { headers } = await fetch(`${url}/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: testPassword }),
  });

  return /prazo_session=([^;]+)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? '';
}

/** What each address answers each member, asked before anything is measured. */
async function answersOf({ url, tokens, paths }: Load): Promise<ReadonlySet<string>> {
  const answers = new Set<string>();
  for (const token of tokens) {
    for (const path of paths) {
      const answer = await fetch(`${url}${path}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
      answers.add(`${path} ${token} ${await answer.text()}`);
      await sleep(50);
    }
  }

  return answers;
}

const baselines = [
  'the same firm by itself, in turn, in the same run',
  'the same firm beside the same noise at a server that only refuses, in turn, in the same run',
];

function report({
  heard: { alone, elsewhere, beside },
  counts,
  right,
}: {
  readonly heard: Sample;
  readonly counts: Readonly<Record<string, number>>;
  readonly right: ReadonlySet<string>;
}): void {
  const { 200: admitted = 0, 429: refused = 0 } = counts;
  const wrongOfNoisy = Object.keys(counts).filter((status) => status.startsWith('wrong'));
  const wrong = [...alone, ...elsewhere, ...beside].filter(
    ({ path, token, status, body }) => status !== 200 || !right.has(`${path} ${token} ${body}`),
  );
  const at = (heard: readonly Heard[], share: number) =>
    quantile(
      heard.map(({ ms }) => ms),
      share,
    );
  for (const [name, heard] of Object.entries({ alone, elsewhere, beside })) {
    const [p50 = 0, p99 = 0] = [0.5, 0.99].map((share) => at(heard, share));
    process.stdout.write(
      `  quiet ${name}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms of ${heard.length}\n`,
    );
  }
  process.stdout.write(`  noisy: ${JSON.stringify(counts)}\n`);
  for (const { path, status, body } of wrong.slice(0, 5))
    process.stdout.write(`  wrong: ${path} ${status} ${body.slice(0, 200)}\n`);
  const ratios = (share: number) =>
    [alone, elsewhere].map((other) => at(beside, share) / at(other, share));
  const named = [
    { name: `a firm's requests beside one that makes ${times} times as many, p99`, share: 0.99 },
    { name: 'the same, median', share: 0.5 },
  ];
  const admittedShare = admitted / mostOfNoisy;
  const sent = admitted + refused;
  if (sent < 0.95 * times * beside.length)
    throw new Error(`only ${sent} were sent by the noisy firm`);
  writeReport('neighbour', [
    ...named.flatMap(({ name, share }) =>
      ratios(share).map((ratio, index) => ({
        name,
        baseline: baselines[index] ?? '',
        ratio,
        aim: '<= 1.5',
        holds: ratio <= 1.5,
      })),
    ),
    {
      name: `wrong or refused answers to the quiet firm, of ${alone.length + elsewhere.length + beside.length}`,
      baseline: 'none',
      ratio: wrong.length,
      aim: '0',
      holds: wrong.length === 0,
    },
    {
      name: 'requests of the noisy firm that were let through; the others got 429 with Retry-After, and none a wrong answer',
      baseline: `${firmPerSecond} a second`,
      ratio: admittedShare,
      aim: '0.8 to 1',
      holds: admittedShare >= 0.8 && admittedShare <= 1 && wrongOfNoisy.length === 0,
    },
  ]);
}
