import { join } from 'node:path';
import { migrate } from '#db/migrate';
import { withPlatform } from '#db/with-platform';
import { publishOffices } from '#services/offices/publish-offices';
import { operatorCommand } from './operator-command.ts';

const usage = `usage: prazo migrate
Brings the database of DATABASE_OWNER_URL up to this release: tables, roles, queue, offices.
`;

const migrations = join(import.meta.dirname, '..', '..', 'prisma', 'migrations');

export const run = operatorCommand({ usage, options: [] }, async ({ ownerUrl }) => {
  const applied = await migrate(ownerUrl, migrations);
  await withPlatform(ownerUrl, publishOffices);
  const lines =
    applied.length > 0 ? applied.map((name) => `applied ${name}`) : ['nothing to apply'];

  return `${[...lines, 'offices published'].join('\n')}\n`;
});
