import { openDatabase, type Database } from '#db/database';
import { readFirm } from '#db/with-firm';
import { withPlatform } from '#db/with-platform';
import { openCheckpoints, type Checkpoints } from '#platform/checkpoints';
import { systemClock } from '#platform/clock';
import { MasterKeyList, masterKeysOf } from '#platform/master-keys';
import { verifyChain } from '#services/audit/verify-chain';
import { BadInput, operatorCommand } from './operator-command.ts';
import { serviceEnvironment } from './service-environment.ts';

const usage = `usage: prazo verify-audit
Hashes the whole audit of every firm again, as the role of DATABASE_URL, and compares it with its head and with the signed
checkpoints in CHECKPOINT_DIR. Changes nothing; ends with 1 and says firm, row and kind when anything was altered.
`;

type Counts = { rows: number; checkpoints: number; problems: string[] };

export const run = operatorCommand({ usage, options: [] }, async ({ ownerUrl }) => {
  const { databaseUrl, masterKeys } = serviceEnvironment();
  const directory = process.env['CHECKPOINT_DIR'];
  if (!directory) throw new BadInput('CHECKPOINT_DIR', 'set it to where the worker puts them');
  const keys = masterKeysOf(MasterKeyList.parse(masterKeys));
  const checkpoints = openCheckpoints(directory, keys);
  const slugs = await slugsOf(ownerUrl);
  const database = openDatabase({ url: databaseUrl, clock: systemClock, masterKeys: keys });
  try {
    // A firm that is gone from the database is still known by what stands outside.
    const firms = new Set([...slugs.keys(), ...(await checkpoints.firms())]);
    const counts: Counts = { rows: 0, checkpoints: 0, problems: [] };
    for (const firmId of firms) {
      await verifyFirm(
        database,
        checkpoints,
        { firmId, slug: slugs.get(firmId) ?? firmId },
        counts,
      );
    }
    if (counts.problems.length > 0) {
      throw new Error(['the audit was altered', ...counts.problems].join('\n  '));
    }

    return `${counts.rows} audit rows of ${firms.size} firms are as they were written, and as ${counts.checkpoints} checkpoints say\n`;
  } finally {
    await database.close();
  }
});

async function slugsOf(ownerUrl: string): Promise<ReadonlyMap<string, string>> {
  const firms = await withPlatform(ownerUrl, (ctx) =>
    ctx.sql<{ id: string; slug: string }>('SELECT id, slug FROM firms ORDER BY slug'),
  );

  return new Map(firms.map(({ id, slug }) => [id, slug]));
}

async function verifyFirm(
  database: Database,
  checkpoints: Checkpoints,
  { firmId, slug }: { firmId: string; slug: string },
  counts: Counts,
): Promise<void> {
  const actor = { firmId, userId: undefined, role: 'system' } as const;
  const verdict = await readFirm(database, actor, (ctx) =>
    verifyChain(ctx, checkpoints.of(firmId)),
  );
  counts.rows += verdict.rows;
  counts.checkpoints += verdict.checkpoints;
  counts.problems.push(...verdict.faults.map(({ seq, kind }) => `${slug} ${seq}: ${kind}`));
  const more = verdict.faultCount - verdict.faults.length;
  if (more > 0) counts.problems.push(`${slug}: and ${more} more`);
}
