import { openDatabase } from '#db/database';
import { readFirm, withFirm } from '#db/with-firm';
import { systemClock } from '#platform/clock';
import { MasterKeyList, masterKeysOf } from '#platform/master-keys';
import { findClient } from '#services/clients/find-client';
import { ListClients, listClients } from '#services/clients/list-clients';
import { registerClient } from '#services/clients/register-client';
import { revealPerson } from '#services/people/reveal-person';
import { destroyKeys } from '#services/sealing/destroy-keys';
import { mintFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { effectsOf, refusalOf } from '../services/effects.ts';
import { setStage, type Stage } from '../services/stage.ts';
import {
  found,
  inFirm,
  numbers,
  permitNumber,
  revealAll,
  sealedClient,
  type Sealed,
} from './sealing-stage.ts';

describe('the keys of a firm', () => {
  let stage: Stage;
  let ours: Sealed;
  let theirs: Sealed;

  beforeAll(async () => {
    stage = await setStage();
    ours = await sealedClient(stage, stage.mine);
    theirs = await sealedClient(stage, stage.other);
  });
  afterAll(() => stage.server.stop());

  it('without its master key a firm works on: values are unavailable, names are not', async () => {
    const blind = openDatabase({
      url: stage.server.databaseUrl,
      clock: systemClock,
      masterKeys: masterKeysOf(MasterKeyList.parse(`other:${'o'.repeat(43)}`)),
    });
    try {
      const reveal = withFirm(blind, stage.mine.lawyer, (ctx) =>
        revealPerson(ctx, { id: ours.personId, field: 'nif' }),
      );
      const register = withFirm(blind, stage.mine.lawyer, (ctx) =>
        registerClient(ctx, { fullName: 'Sem Chave', nif: '222222220' }),
      );
      const page = await readFirm(blind, stage.mine.paralegal, (ctx) =>
        listClients(ctx, ListClients.parse({ q: 'selada' })),
      );

      expect(await refusalOf(reveal)).toMatchObject({ code: 'unavailable' });
      expect(await refusalOf(register)).toMatchObject({ code: 'unavailable' });
      expect(page.items).toMatchObject([{ person: { nif: '•••789' } }]);
      expect(await found(stage, stage.mine, 'sem chave')).toEqual([]);
    } finally {
      await blind.close();
    }
  });

  it('two who seal a firm’s first value at once seal it under one key', async () => {
    const { server, database } = stage;
    const fresh = await mintFirm(stage.server);

    await Promise.all(
      Array.from({ length: 4 }, () =>
        withFirm(database, fresh.paralegal, (ctx) =>
          registerClient(ctx, { fullName: 'Primeira', nif: numbers.nif }),
        ),
      ),
    );

    const keys = await asOwner(
      server.ownerUrl,
      'SELECT version FROM firm_keys WHERE firm_id = $1',
      [fresh.id],
    );
    const made = await asOwner(
      server.ownerUrl,
      "SELECT data FROM audit WHERE firm_id = $1 AND action = 'firm.key_made'",
      [fresh.id],
    );
    expect(keys).toEqual([{ version: 1 }]);
    expect(made).toEqual([{ data: { version: 1 } }]);
    expect(await found(stage, fresh, numbers.nif)).toHaveLength(4);
  });

  it('once its keys are destroyed nothing of a firm opens, is found by number, or is sealed again', async () => {
    const gone = await mintFirm(stage.server);
    const client = await sealedClient(stage, gone);
    await revealAll(stage, gone, client);

    const { audit } = await effectsOf(stage.server, () => inFirm(stage, gone, destroyKeys));

    expect(audit).toMatchObject([{ action: 'firm.keys_destroyed', subjectId: gone.id }]);
    expect(await refusalOf(revealAll(stage, gone, client))).toMatchObject({ code: 'unavailable' });
    expect(await refusalOf(sealedClient(stage, gone))).toMatchObject({ code: 'unavailable' });
    for (const q of [...Object.values(numbers), permitNumber]) {
      expect(await found(stage, gone, q)).toEqual([]);
    }
    const file = await readFirm(stage.database, gone.paralegal, (ctx) =>
      findClient(ctx, client.clientId),
    );
    expect(file.person.nif).toBe('•••');
    expect(await revealAll(stage, stage.other, theirs)).toMatchObject(numbers);
  });

  it('a firm that sealed nothing can be left without a key for good, too', async () => {
    const empty = await mintFirm(stage.server);
    await inFirm(stage, empty, destroyKeys);

    expect(await refusalOf(sealedClient(stage, empty))).toMatchObject({ code: 'unavailable' });
  });
});
