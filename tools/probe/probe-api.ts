import fc from 'fast-check';
import { askProbe, type Asked, type Prober } from './ask-probe.ts';
import { hasReached, judge } from './judge.ts';
import { probed, probes } from './probe-arbitrary.ts';

const batch = 500;
const inFlight = 16;

type Tally = { asked: number; reached: number };

/** Asks `count` questions over HTTP and gives what was found, smallest first. */
export async function probeApi(
  prober: Prober,
  run: { readonly count: number; readonly seed: number },
): Promise<string[]> {
  const found = new Map<string, string>();
  const tallies = new Map<string, Tally>(
    probed.map(({ name }) => [name, { asked: 0, reached: 0 }]),
  );
  const began = performance.now();
  for (let done = 0; done < run.count; done += batch) {
    const numRuns = Math.min(batch, run.count - done);
    const queue = fc.sample(probes, { numRuns, seed: run.seed + done });
    await Promise.all(
      Array.from({ length: inFlight }, async () => {
        for (let probe = queue.pop(); probe; probe = queue.pop()) {
          const asked = await askProbe(prober, probe);
          const tally = tallies.get(probe.operation.name);
          if (tally) tally.asked += 1;
          if (tally && hasReached(asked)) tally.reached += 1;
          const problem = judge(asked, prober.marks);
          if (problem) found.set(`${probe.operation.name} ${probe.place}`, tell(asked, problem));
        }
      }),
    );
  }
  report(tallies, { ...run, seconds: (performance.now() - began) / 1_000 });
  // Nothing proves anything about an operation whose every request was turned away at its form.
  for (const [name, { asked, reached }] of tallies) {
    if (asked >= 20 && reached === 0)
      found.set(name, `${name}: none of ${asked} probes came through`);
  }

  return [...found.values()];
}

function tell({ probe, sent, answer }: Asked, problem: string): string {
  return `${probe.place} ${sent.method} ${sent.path} as ${probe.role} ${sent.body ?? ''}\n  ${problem}\n  ${answer.status} ${answer.body.slice(0, 300)}`;
}

function report(
  tallies: ReadonlyMap<string, Tally>,
  run: { readonly count: number; readonly seconds: number },
): void {
  for (const [name, { asked, reached }] of tallies) {
    process.stdout.write(`  ${name.padEnd(46)} ${asked} asked, ${reached} came through\n`);
  }
  process.stdout.write(
    `HTTP: ${run.count} probes in ${run.seconds.toFixed(1)} s, ${(run.count / run.seconds).toFixed(0)}/s\n`,
  );
}
