import { openDatabase } from '#db/database';
import { withPlatform } from '#db/with-platform';
import { readFirm } from '#db/with-firm';
import { systemClock } from '#platform/clock';
import { MasterKeyList, masterKeysOf } from '#platform/master-keys';
import { verifyDeadlines } from '#services/deadlines/verify-deadlines';
import { operatorCommand } from './operator-command.ts';
import { serviceEnvironment } from './service-environment.ts';

const usage = `usage: prazo verify
Derives every stored date again from its trace, and every open one a second time, day by day, by the law of today; firm by
firm, as the role of DATABASE_URL. Changes nothing; ends with 1 when a date differs.
`;

export const run = operatorCommand({ usage, options: [] }, async ({ ownerUrl }) => {
  const { databaseUrl, masterKeys } = serviceEnvironment();
  const firms = await withPlatform(ownerUrl, (ctx) =>
    ctx.sql<{ id: string; slug: string }>('SELECT id, slug FROM firms ORDER BY slug'),
  );
  const database = openDatabase({
    url: databaseUrl,
    clock: systemClock,
    masterKeys: masterKeysOf(MasterKeyList.parse(masterKeys)),
  });
  try {
    let checked = 0;
    const problems: string[] = [];
    for (const { id, slug } of firms) {
      const actor = { firmId: id, userId: undefined, role: 'system' } as const;
      const result = await readFirm(database, actor, verifyDeadlines);
      checked += result.checked;
      problems.push(...result.differing.map((each) => `${slug} ${each.id}: ${each.problem}`));
    }
    if (problems.length > 0) throw new Error(['dates differ', ...problems].join('\n  '));

    return `${checked} dates of ${firms.length} firms follow from their traces and from the law\n`;
  } finally {
    await database.close();
  }
});
