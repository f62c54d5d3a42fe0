import { setTimeout as sleep } from 'node:timers/promises';
import { mintCase, type TestFirm } from '#test/harness/mint-firm';
import { asOwner, type TestDatabase } from '#test/harness/test-database';
import { workerProcess } from '#test/harness/worker-process';
import { file, setStage, type Stage } from '#test/services/stage';
import { buildServers } from '../build.ts';
import { startInbox } from '../inbox/start-inbox.ts';
import { startServers } from '../test/servers.ts';
import { openTestDirectory, removeTestDirectory } from '../test/test-directory.ts';
import { median, writeReport } from './report.ts';

const rounds = 9;
const waiting = 2_000;
const cases = 50;
const promisedMs = 1_000;

type Took = { readonly alone: number[]; readonly beside: number[]; readonly all: number[] };

/**
 * A firm files something and gets its dates from the worker: by itself and, in turn, behind two thousand events of another
 * firm that came before.
 */
export async function run(): Promise<void> {
  await buildServers(['worker']);
  const directory = await openTestDirectory();
  const undos: (() => Promise<void> | void)[] = [() => removeTestDirectory(directory)];
  try {
    const onStop = (undo: () => Promise<void> | void) => void undos.push(undo);
    const servers = await startServers({ directory, env: process.env, onStop });
    process.env['TEST_DATABASE_OWNER_URL'] = servers.databaseOwnerUrl;
    const stage = await setStage();
    const { server, mine: quiet, other: noisy } = stage;
    onStop(() => server.stop());
    const inbox = await startInbox();
    onStop(() => inbox.stop());
    const worker = workerProcess('Postgres', server, inbox.smtpUrl);
    onStop(() => worker.kill());
    worker.start();
    const busy = await Promise.all(Array.from({ length: cases }, () => mintCase(server, noisy)));
    const took: Took = { alone: [], beside: [], all: [] };
    await fileAndWait(stage, quiet);
    for (let round = 0; round < rounds; round += 1) {
      took.alone.push(await fileAndWait(stage, quiet));
      await leaveMuch(
        server,
        noisy,
        busy.map(({ caseId }) => caseId),
      );
      const began = performance.now();
      took.beside.push(await fileAndWait(stage, quiet));
      await until(() => isHandled(server, noisy));
      took.all.push(performance.now() - began);
    }
    report(took);
  } finally {
    for (const undo of undos.toReversed()) await undo();
  }
}

/** Milliseconds until the worker has handled what a filing left; the filing has its dates then. */
async function fileAndWait(stage: Stage, firm: TestFirm): Promise<number> {
  const { server } = stage;
  const { caseId } = await mintCase(server, firm);
  const began = performance.now();
  await file(stage, firm, { caseId, filedAt: '2026-05-04T10:00:00Z' });
  await until(() => isHandled(server, firm));
  const took = performance.now() - began;
  const [found] = await asOwner<{ dates: number }>(
    server.ownerUrl,
    "SELECT count(*)::int AS dates FROM deadlines WHERE case_id = $1 AND status = 'open'",
    [caseId],
  );
  if (!found?.dates) throw new Error('a filing was handled and has no date');

  return took;
}

function leaveMuch(server: TestDatabase, firm: TestFirm, caseIds: readonly string[]) {
  return asOwner(
    server.ownerUrl,
    `INSERT INTO outbox (firm_id, id, topic, subject_id)
     SELECT $1, gen_random_uuid(), 'case.facts_changed', ($2::uuid[])[1 + n % $3] FROM generate_series(1, $4::int) n`,
    [firm.id, caseIds, caseIds.length, waiting],
  );
}

async function isHandled(server: TestDatabase, firm: TestFirm): Promise<boolean> {
  const [found] = await asOwner<{ left: number }>(
    server.ownerUrl,
    'SELECT count(*)::int AS left FROM outbox WHERE firm_id = $1 AND handled_at IS NULL',
    [firm.id],
  );

  return found?.left === 0;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(20);
}

function report({ alone, beside, all }: Took): void {
  const [own, shared, whole] = [alone, beside, all].map(median);
  process.stdout.write(
    `  dates of a filing: ${own?.toFixed(0)} ms alone, ${shared?.toFixed(0)} ms behind ${waiting} events that took ${whole?.toFixed(0)} ms\n`,
  );
  const ratio = (shared ?? Infinity) / promisedMs;
  const turn = (shared ?? Infinity) / (whole ?? 0);
  writeReport('turns', [
    {
      name: `the dates of a filing behind ${waiting} events of another firm`,
      baseline: 'the promised second',
      ratio,
      aim: '<= 1',
      holds: ratio <= 1,
    },
    {
      name: 'the same',
      baseline: 'the events that came before, all of them handled',
      ratio: turn,
      aim: '<= 0.25',
      holds: turn <= 0.25,
    },
  ]);
}
