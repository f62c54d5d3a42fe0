import { visible } from '../probe/judge.ts';
import type { Exchange } from '../target/exchange.ts';
import { median, type Workload } from '../bench/report.ts';
import type { Arm, Question } from './questions.ts';

/** How far the medians of two answers may lie apart. */
const tolerance = 0.1;
const warmUp = 20;

type Seen = { readonly arm: Arm; readonly ms: number[]; readonly answers: Set<string> };

/**
 * Asks the arms of a question in turn, in an order of chance, one after the other; compares each with the first. The
 * first is asked once more as an arm of its own: how far it lies from itself is the noise of the run.
 */
export async function compareArms(
  exchange: Exchange,
  question: Question,
  count: number,
): Promise<Workload[]> {
  const [first] = question.arms;
  const repeated = { ...first, name: `${first.name}, again` };
  const seen: Seen[] = [...question.arms, repeated].map((arm) => ({
    arm,
    ms: [],
    answers: new Set(),
  }));
  for (let round = -warmUp; round < count; round += 1) {
    for (const each of shuffled(seen)) {
      const answer = await exchange.ask(each.arm.ask(round + warmUp));
      if (answer.status === 0) throw new Error(`no answer: ${answer.failure}`);
      if (round < 0) continue;
      each.ms.push(answer.ms);
      each.answers.add(visible(answer));
    }
  }

  return judge(question.name, seen);
}

function judge(name: string, [missing, ...others]: readonly Seen[]): Workload[] {
  if (!missing) return [];
  const baseline = median(missing.ms);
  tell(name, missing, baseline);
  const answers = new Set([missing, ...others].flatMap((each) => [...each.answers]));
  const times = others.map((each) => {
    tell(name, each, baseline);
    const ratio = median(each.ms) / baseline;

    return {
      name: `${name}: ${each.arm.name}, median`,
      baseline: missing.arm.name,
      ratio,
      aim: '0.9 to 1.1',
      holds: Math.abs(ratio - 1) <= tolerance,
    };
  });
  if (answers.size > 1) process.stdout.write(`  ${[...answers].slice(0, 3).join('\n  ')}\n`);

  return [
    ...times,
    {
      name: `${name}: different answers`,
      baseline: 'one',
      ratio: answers.size,
      aim: '1',
      holds: answers.size === 1,
    },
  ];
}

function tell(name: string, { arm, ms }: Seen, baseline: number): void {
  const mid = median(ms);
  const cells = [name.padEnd(32), arm.name.padEnd(24), `${mid.toFixed(2)} ms`.padStart(10)];
  process.stdout.write(`  ${cells.join(' ')}  x${(mid / baseline).toFixed(3)}  n ${ms.length}\n`);
}

/** Fisher and Yates. */
function shuffled<T>(values: readonly T[]): T[] {
  const left = [...values];
  const taken: T[] = [];
  while (left.length > 0) taken.push(...left.splice(Math.floor(Math.random() * left.length), 1));

  return taken;
}
