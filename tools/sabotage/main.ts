import { writeReport } from '../bench/report.ts';
import { startServers } from '../test/servers.ts';
import { openTestDirectory, removeTestDirectory } from '../test/test-directory.ts';
import { readOptions } from './options.ts';
import { stopSuites } from './run-suites.ts';
import { sabotageDatabase } from './sabotage-database.ts';
import { sabotageSource } from './sabotage-source.ts';
import { killRate, type Verdict } from './verdict.ts';

const sabotages = [
  { part: 'db', what: 'database', sabotage: sabotageDatabase },
  { part: 'source', what: 'source', sabotage: sabotageSource },
];
const options = readOptions();
const undos: (() => Promise<void> | void)[] = [stopSuites];
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void undoAll().then(() => process.exit(130)));
}
process.stdout.write(`seed ${options.seed}\n`);
try {
  await startTestServers();
  const verdicts = new Map<string, readonly Verdict[]>();
  for (const { what, sabotage } of sabotages.filter(({ part }) => options.parts.includes(part))) {
    const found = await sabotage(options);
    verdicts.set(what, found);
    tell(what, found);
  }
  if (options.isReported && !options.isList) writeReport('sabotage', [...verdicts].map(workload));
  const isAllCaught = [...verdicts.values()].every((found) => killRate(found) === 1);
  process.exitCode = options.isList || isAllCaught ? 0 : 1;
} finally {
  await undoAll();
}

async function startTestServers(): Promise<void> {
  const directory = await openTestDirectory();
  undos.push(() => removeTestDirectory(directory));
  const onStop = (undo: () => Promise<void> | void) => void undos.push(undo);
  const servers = await startServers({ directory, env: process.env, onStop });
  process.env['TEST_DATABASE_OWNER_URL'] = servers.databaseOwnerUrl;
  if (servers.redis.url) process.env['TEST_REDIS_URL'] = servers.redis.url;
}

function tell(what: string, verdicts: readonly Verdict[]): void {
  for (const { name, outcome, by } of verdicts) {
    if (options.isList) process.stdout.write(`${name}\n`);
    else if (outcome !== 'caught' && outcome !== 'untried')
      process.stdout.write(`${outcome.toUpperCase()} ${name}: ${by}\n`);
  }
  const count = (outcome: Verdict['outcome']) =>
    verdicts.filter((verdict) => verdict.outcome === outcome).length;
  process.stdout.write(
    options.isList
      ? `${verdicts.length} mutations of the ${what}\n`
      : `${what}: ${count('caught')} of ${verdicts.length} caught, ${count('survived')} survived, ` +
          `${count('impossible')} impossible, ${count('reviewed')} reviewed, ${count('untried')} untried\n`,
  );
}

function workload([what, verdicts]: readonly [string, readonly Verdict[]]) {
  const ratio = killRate(verdicts);
  const untried = verdicts.filter(({ outcome }) => outcome === 'untried').length;

  return {
    name: `mutations of the ${what} that a test notices`,
    baseline: `${verdicts.length} mutations, ${untried} of them untried (seed ${options.seed})`,
    ratio,
    aim: '= 1',
    holds: ratio === 1,
  };
}

async function undoAll(): Promise<void> {
  for (let undo = undos.pop(); undo; undo = undos.pop()) await undo();
}
