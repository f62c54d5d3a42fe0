import { openDatabase } from '#db/database';
import { withFirm } from '#db/with-firm';
import { withPlatform } from '#db/with-platform';
import { systemClock } from '#platform/clock';
import { MasterKeyList, masterKeysOf } from '#platform/master-keys';
import { OpenSupportSession, openSupportSession } from '#services/support/open-support-session';
import { BadInput, operatorCommand } from './operator-command.ts';
import { serviceEnvironment } from './service-environment.ts';

const usage = `usage: prazo support-session --firm SLUG --operator NAME
Opens a firm that has granted access to whoever reads for the operator, for an hour at most; prints a bearer token for the API.
It only reads, and the firm sees who it was and what they asked for. Refuses when no grant of the firm is live.
`;

export const run = operatorCommand(
  { usage, options: ['firm', 'operator'] },
  async ({ ownerUrl, values: { firm: slug, ...values } }) => {
    const input = OpenSupportSession.parse(values);
    if (!slug) throw new BadInput('--firm', 'name the firm by its slug');
    const environment = serviceEnvironment();
    const [firm] = await withPlatform(ownerUrl, (ctx) =>
      ctx.sql<{ id: string }>('SELECT id FROM firms WHERE slug = $1', [slug]),
    );
    if (!firm) throw new BadInput('--firm', `there is no firm "${slug}"`);
    const database = openDatabase({
      url: environment.databaseUrl,
      clock: systemClock,
      masterKeys: masterKeysOf(MasterKeyList.parse(environment.masterKeys)),
    });
    try {
      const actor = { firmId: firm.id, userId: undefined, role: 'system' } as const;
      const opened = await withFirm(database, actor, (ctx) => openSupportSession(ctx, input));

      return `${opened.token}\nuntil ${opened.expiresAt.toISOString()}\n`;
    } finally {
      await database.close();
    }
  },
);
