import fc from 'fast-check';
import { requests, type FuzzRequest } from './request-arbitrary.ts';

export type Finding = {
  readonly problem: string;
  readonly again: string;
  readonly request: FuzzRequest;
};

type Lane = {
  readonly seed: number;
  readonly path?: string | undefined;
  readonly count: number;
  /** Findings of all lanes: what is known is not reported twice. */
  readonly known: Set<string>;
  /** Sends the request; what is wrong with the answer, or undefined. */
  readonly send: (request: FuzzRequest) => Promise<string | undefined>;
};

/** Sends `count` requests one after the other; each new fault is first reduced to the smallest request that shows it. */
export async function runLane(lane: Lane): Promise<Finding[]> {
  const findings: Finding[] = [];
  let { seed, path } = lane;
  for (let left = lane.count; left > 0;) {
    let current: string | undefined;
    const property = fc.asyncProperty(requests, async (request) => {
      const problem = await lane.send(request);
      const signature = problem && `${request.operation.name}: ${problem}`;
      if (!signature || (signature !== current && lane.known.has(signature))) return;
      current ??= signature;
      lane.known.add(signature);
      if (signature === current) throw new Error(signature);
    });
    const outcome = await fc.check(property, {
      seed,
      numRuns: left,
      interruptAfterTimeLimit: 3_600_000,
      ...(path && { path, endOnFailure: true }),
    });
    left -= outcome.numRuns;
    const request = outcome.counterexample?.[0];
    if (outcome.failed && request) {
      const again = `--seed ${outcome.seed} --path ${outcome.counterexamplePath}`;
      findings.push({ problem: current ?? 'unknown', again, request });
    }
    if (path) break;
    seed += 7_919;
    path = undefined;
  }

  return findings;
}
