import fc from 'fast-check';
import pg from 'pg';
import type { TestFirm } from '#test/harness/mint-firm';
import type { TestDatabase } from '#test/harness/test-database';
import { runSql, sqlProbes } from './sql-probes.ts';

const batch = 250;

/** Runs `count` statements as the runtime role and gives those that touched what they must not. */
export async function probeSql(
  server: TestDatabase,
  firms: { readonly a: TestFirm; readonly b: TestFirm },
  run: { readonly ids: readonly string[]; readonly count: number; readonly seed: number },
): Promise<string[]> {
  const arbitrary = await sqlProbes(server, firms, run.ids);
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  const found = new Set<string>();
  const began = performance.now();
  try {
    for (let done = 0; done < run.count; done += batch) {
      const numRuns = Math.min(batch, run.count - done);
      const sample = fc.sample(arbitrary, { numRuns, seed: run.seed + done });
      for (const finding of await runSql(client, sample)) found.add(`SQL ${finding}`);
    }
  } finally {
    await client.end();
  }
  const seconds = (performance.now() - began) / 1_000;
  process.stdout.write(
    `SQL:  ${run.count} probes in ${seconds.toFixed(1)} s, ${(run.count / seconds).toFixed(0)}/s\n`,
  );

  return [...found];
}
