import { openExchange } from '../target/exchange.ts';
import { readRun } from '../target/command-line.ts';
import { startTarget } from '../target/start-target.ts';
import { writeReport, type Workload } from '../bench/report.ts';
import { compareArms } from './compare.ts';
import { fillStock } from './fill-stock.ts';
import { questionsOf } from './questions.ts';

const help = `npm run timing -- [--count N]

Does an answer tell what exists from what does not, by its time, its status, its headers or its body? Sign-in, requests
for a new password, links of invitations and other firms' files, each asked N times beside the same about nothing, over
one connection, in an order of chance. Writes docs/benchmarks/timing.json. Ends with 1 when the medians lie more than a
tenth apart or any answer differs. Run it on a machine that is quiet.

  --count N   how often each is asked (500)
`;

const { count } = readRun(help, 500);
const target = await startTarget(2);
try {
  const exchange = openExchange(target.url, { timeoutMs: 30_000 });
  const workloads: Workload[] = [];
  for (const question of questionsOf(await fillStock(target))) {
    workloads.push(...(await compareArms(exchange, question, count)));
  }
  exchange.close();
  writeReport('timing', workloads);
  if (target.log()) process.stdout.write(`The API wrote:\n${target.log()}\n`);
  process.exitCode = workloads.every(({ holds }) => holds) ? 0 : 1;
} finally {
  await target.stop();
}
