import { join } from 'node:path';
import { migrate } from '#db/migrate';
import { withPlatform } from '#db/with-platform';
import { publishLaw, type LawPublished } from '#services/law/publish-law';
import { publishOffices } from '#services/offices/publish-offices';
import { operatorCommand } from './operator-command.ts';

const usage = `usage: prazo migrate
Brings the database of DATABASE_OWNER_URL up to this release: tables, roles, queue, offices,
holidays, closures and rules. Where one of these changes dates, the worker shows it to the firms.
`;

const migrations = join(import.meta.dirname, '..', '..', 'prisma', 'migrations');

export const run = operatorCommand({ usage, options: [] }, async ({ ownerUrl }) => {
  const applied = await migrate(ownerUrl, migrations);
  const law = await withPlatform(ownerUrl, async (ctx) => {
    await publishOffices(ctx);

    return publishLaw(ctx);
  });
  const lines =
    applied.length > 0 ? applied.map((name) => `applied ${name}`) : ['nothing to apply'];

  return `${[...lines, 'offices published', ...lawLines(law)].join('\n')}\n`;
});

function lawLines({ published, amended, kept }: LawPublished): string[] {
  return [
    `law published: ${published} new, ${amended} amended`,
    ...kept.map((key) => `kept as an operator left it: ${key}`),
  ];
}
