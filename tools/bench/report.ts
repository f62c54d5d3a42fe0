import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';

export type Workload = {
  readonly name: string;
  /** What the ratio is against, measured or promised in the same run. */
  readonly baseline: string;
  readonly ratio: number;
  readonly aim: string;
  readonly holds: boolean;
};

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The smallest value that is not exceeded by this share of the values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);

  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Writes docs/benchmarks/PART.json and says what it says. */
export function writeReport(part: string, workloads: readonly Workload[]): void {
  const machine = `${cpus().length} cores, ${platform()} ${arch()}, Node ${process.versions.node}`;
  const rounded = workloads.map((workload) => ({
    ...workload,
    ratio: Number(workload.ratio.toPrecision(3)),
  }));
  mkdirSync('docs/benchmarks', { recursive: true });
  writeFileSync(
    `docs/benchmarks/${part}.json`,
    `${JSON.stringify({ machine, at: new Date().toISOString().slice(0, 10), workloads: rounded }, null, 2)}\n`,
  );
  for (const { name, baseline, ratio, aim, holds } of rounded) {
    process.stdout.write(
      `${holds ? 'holds ' : 'MISSED'} ${name}: ${ratio} of ${baseline} (aim ${aim})\n`,
    );
  }
}
