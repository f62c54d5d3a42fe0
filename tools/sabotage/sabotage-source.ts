import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Options } from './options.ts';
import { tryAtOnce } from './at-once.ts';
import { reviewed } from './reviewed.ts';
import { runSuites } from './run-suites.ts';
import {
  callMutations,
  editsOf,
  firmConditions,
  guardedHandlers,
  wallMutations,
  type SourceMutation,
} from './source-mutations.ts';
import { suitesOf } from './suites-of.ts';
import { numbered, type Verdict } from './verdict.ts';

/**
 * Changes the source while the tests load it: many places at once where the routes tell them apart, then what is left
 * one place at a time, with the suites that can notice.
 */
export async function sabotageSource({
  choose,
  isList,
  isWhole,
  seconds,
}: Options): Promise<Verdict[]> {
  const chosen = choose(numbered([...wallMutations(), ...callMutations()]));
  if (isList) return chosen.map(({ name }) => ({ name, outcome: 'reviewed', by: '' }));
  const end = performance.now() + seconds * 1000;
  const verdicts = isWhole ? [...(await openHandlers()), await policiesAlone()] : [];
  const isOver = () => performance.now() > end;
  const noticed = await tryAtOnce(chosen, isOver);
  const alone = chosen.filter(({ name }) => !noticed.has(name));
  for (const [name, by] of noticed) verdicts.push({ name, outcome: 'caught', by });
  process.stdout.write(`${noticed.size} caught at once, ${alone.length} to try alone\n`);
  const queue = alone.toReversed();
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (let mutation = queue.pop(); mutation; mutation = queue.pop()) {
        const verdict = isOver() ? untried(mutation) : await judge(mutation);
        process.stdout.write(
          `${verdict.outcome.padEnd(10)} ${verdict.name}: ${verdict.by.slice(0, 200)}\n`,
        );
        verdicts.push(verdict);
      }
    }),
  );

  return verdicts;
}

function untried({ name }: SourceMutation): Verdict {
  return { name, outcome: 'untried', by: 'the time was over' };
}

async function judge(mutation: SourceMutation): Promise<Verdict> {
  const { name, edits, first = [], words, isOfRoutes = false } = mutation;
  const reason = reviewed[name];
  if (reason) return { name, outcome: 'reviewed', by: reason };
  const file = edits[0]?.file ?? '';
  const { near, far } = suitesOf(file);
  const seen = new Set<string>();
  const told = { suites: first, words };
  // Where the routes did not tell it among others, they will hardly tell it alone.
  const rounds: { readonly suites: readonly string[]; readonly words?: string | undefined }[] = [
    ...(isOfRoutes ? [{ suites: near }, told] : [told, { suites: near }]),
    { suites: far.slice(0, 12) },
  ];
  for (const round of rounds) {
    const suites = round.suites.filter((suite) => existsSync(suite) && !seen.has(suite));
    for (const suite of suites) if (!round.words) seen.add(suite);
    if (suites.length === 0) continue;
    const { failed, broken } = await runSuites(suites, edits, { words: round.words });
    if (failed[0]) return { name, outcome: 'caught', by: failed[0] };
    if (broken) return { name, outcome: 'impossible', by: broken };
  }

  return { name, outcome: 'survived', by: `${seen.size} suites passed` };
}

/**
 * Every guarded handler made public, all at once: the routes are asked one by one without a session, and each is
 * judged by the test that bears its own name.
 */
async function openHandlers(): Promise<Verdict[]> {
  const handlers = guardedHandlers();
  const files = [...new Set(handlers.map(({ file }) => file))];
  const edits = [
    ...handlers.map(({ file, start }) => ({ file, start, end: start, text: '@PlantedPublic() ' })),
    ...files.map((file) => {
      const text = "import { Public as PlantedPublic } from '#api/auth/public';\n";

      return { file, start: 0, end: 0, text };
    }),
    // The second wall, which would answer in the same words: without it only the guard is left to refuse.
    ...editsOf('the caller of a route without a session'),
  ];
  const { failed, broken } = await runSuites(['test/api/routes.integration.spec.ts'], edits, {
    isBrief: false,
  });

  return handlers.map(({ route }) => {
    const by = failed.find((test) => test.includes(`${route} is closed to whoever`));
    const name = `public: ${route}`;
    if (broken) return { name, outcome: 'impossible', by: broken };

    return by ? { name, outcome: 'caught', by } : { name, outcome: 'survived', by: '' };
  });
}

/** The firm's condition in hand-written SQL is the second wall: without all of them the first one still holds. */
async function policiesAlone(): Promise<Verdict> {
  const edits = firmConditions();
  const suites = ['test/isolation/two-firms', 'test/api/isolation', 'test/api/foreign-ids'].map(
    (suite) => `${suite}.integration.spec.ts`,
  );
  const { passed, failed, broken } = await runSuites(suites.filter(existsSync), edits);
  const isHeld = passed > 0 && failed.length === 0 && !broken;
  const name = `the policies hold alone without ${edits.length} conditions of hand-written SQL`;

  return {
    name,
    outcome: isHeld ? 'caught' : 'survived',
    by: isHeld ? `${passed} tests pass` : (broken ?? failed.join('; ')),
  };
}
