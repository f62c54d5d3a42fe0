import { openDatabase } from '#db/database';
import { withFirm } from '#db/with-firm';
import { withPlatform } from '#db/with-platform';
import { systemClock } from '#platform/clock';
import { MasterKeyList, masterKeysOf } from '#platform/master-keys';
import { rewrapSecondFactors } from '#services/auth/rewrap-second-factors';
import { rewrapClientSecret } from '#services/openid/rewrap-client-secret';
import { renewKey, rewrapKeys } from '#services/sealing/rotate-keys';
import { operatorCommand } from './operator-command.ts';
import { serviceEnvironment } from './service-environment.ts';

const usage = `usage: prazo rotate-keys [--data]
Puts all that lies under an older one of MASTER_KEYS under the first: the keys of every firm and the client secret of its
provider, as the role of DATABASE_URL, and the authenticator secrets of every account, as the owner. --data: also gives
every firm a new key; the worker then seals its values anew, and both keys open them meanwhile. May be broken off and
called again.
`;

export const run = operatorCommand(
  { usage, options: [], flags: ['data'] },
  async ({ ownerUrl, flags }) => {
    const environment = serviceEnvironment();
    const masterKeys = masterKeysOf(MasterKeyList.parse(environment.masterKeys));
    const firms = await withPlatform(ownerUrl, (ctx) =>
      ctx.sql<{ id: string }>('SELECT id FROM firms ORDER BY id'),
    );
    const database = openDatabase({ url: environment.databaseUrl, clock: systemClock, masterKeys });
    let wrapped = 0;
    let clientSecrets = 0;
    let renewed = 0;
    try {
      for (const { id } of firms) {
        const actor = { firmId: id, userId: undefined, role: 'system' } as const;
        wrapped += await withFirm(database, actor, rewrapKeys);
        if (await withFirm(database, actor, rewrapClientSecret)) clientSecrets += 1;
        if (flags.has('data') && (await withFirm(database, actor, renewKey))) renewed += 1;
      }
    } finally {
      await database.close();
    }
    const codes = await withPlatform(ownerUrl, (ctx) => rewrapSecondFactors(ctx, masterKeys));
    const lines = [
      `${wrapped} keys of ${firms.length} firms wrapped under ${masterKeys.current}`,
      `${clientSecrets} client secrets of providers and ${codes} authenticator secrets sealed under it`,
      `nothing that is sealed needs another master key than ${masterKeys.current}: others can be taken out of MASTER_KEYS`,
      ...(flags.has('data') ? [`${renewed} firms have a new key: the worker seals anew`] : []),
    ];

    return `${lines.join('\n')}\n`;
  },
);
