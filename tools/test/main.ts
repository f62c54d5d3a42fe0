import { join, resolve } from 'node:path';
import { Refusal } from '../start/refusal.ts';
import { say } from '../start/step.ts';
import { needsServers, runsNoTest } from './arguments.ts';
import { closingLine, countsOf, exitCodeOf } from './counts.ts';
import { runJest } from './jest.ts';
import { missingProofs } from './security-register.ts';
import { startServers } from './servers.ts';
import type { Servers } from './servers.ts';
import { openTestDirectory, removeTestDirectory } from './test-directory.ts';

type Undo = () => Promise<void> | void;

const root = resolve(import.meta.dirname, '../..');
const args = process.argv.slice(2);
const undos: Undo[] = [];
let isInterrupted = false;
let undoing: Promise<void> = Promise.resolve();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
process.once('disconnect', interrupt);

try {
  const code = await run();
  await undoAll();
  process.exit(isInterrupted ? 130 : code);
} catch (error) {
  say(error instanceof Refusal ? `\n${error.message}\n` : String((error as Error).stack));
  await undoAll();
  process.exit(1);
}

async function run(): Promise<number> {
  const onStop = (undo: Undo) => undos.push(undo);
  const directory = await openTestDirectory();
  onStop(() => removeTestDirectory(directory));
  const servers = needsServers(args)
    ? await startServers({ directory, env: process.env, onStop })
    : undefined;
  if (servers) say(servers.redis.line);
  const resultsFile = join(directory, 'jest.json');
  const code = await runJest({ root, args, resultsFile, servers, onStop });

  return runsNoTest(args) ? code : conclude(code, resultsFile, servers);
}

// The counts stand last, whatever the servers still have to say while they stop.
async function conclude(
  jestCode: number,
  resultsFile: string,
  servers: Servers | undefined,
): Promise<number> {
  const counts = countsOf(resultsFile) ?? { passed: 0, failed: 0, skipped: 0 };
  const missing = args.length === 0 ? missingProofs(root, resultsFile) : [];
  await undoAll();
  if (isInterrupted) return 130;
  if (servers?.redis.isSkipped) say(servers.redis.line);
  if (counts.passed + counts.failed === 0) say('No test was run: that counts as a failure.');
  for (const proof of missing) say(`docs/security.md names a test that did not pass: ${proof}`);
  say(closingLine(counts));

  return exitCodeOf(jestCode, counts) || Number(missing.length > 0);
}

function interrupt(): void {
  if (isInterrupted) return;
  isInterrupted = true;
  void undoAll().then(() => process.exit(130));
}

// One after the other, also when the end of the run and a Ctrl-C ask for it together.
function undoAll(): Promise<void> {
  undoing = undoRest(undoing);

  return undoing;
}

async function undoRest(before: Promise<void>): Promise<void> {
  await before;
  for (let undo = undos.pop(); undo; undo = undos.pop()) {
    try {
      await undo();
    } catch (error) {
      say(String(error));
    }
  }
}
