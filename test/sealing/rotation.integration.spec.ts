import { randomUUID } from 'node:crypto';
import { openDatabase, type Database } from '#db/database';
import { readFirm, withFirm } from '#db/with-firm';
import { systemClock } from '#platform/clock';
import { MasterKeyList, masterKeysOf } from '#platform/master-keys';
import { secretPlace } from '#services/auth/read-second-factor';
import { clientSecretPlace, findProvider } from '#services/openid/find-provider';
import { updatePerson } from '#services/people/update-person';
import { destroyKeys } from '#services/sealing/destroy-keys';
import { resealFirm } from '#services/sealing/reseal-firm';
import { renewKey, rewrapKeys } from '#services/sealing/rotate-keys';
import { registerClient } from '#services/clients/register-client';
import { revealPerson } from '#services/people/reveal-person';
import { mintFirm, type TestFirm } from '#test/harness/mint-firm';
import { asOwner, testMasterKeys } from '#test/harness/test-database';
import { run as rotateKeys } from '../../tools/prazo/rotate-keys.ts';
import { handleAll, setStage, system, type Stage } from '../services/stage.ts';
import { callCommand } from '../tools/call-command.ts';
import {
  found,
  inFirm,
  numbers,
  permitNumber,
  revealAll,
  sealedClient,
  tokensOf,
  versionsIn,
} from './sealing-stage.ts';

const nextMasterKeys = `next:${'n'.repeat(43)}`;

describe('rotating keys', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.server.stop());

  it('while values are sealed anew old and new ones open and are found, and afterwards none bears the old key', async () => {
    const firm = await mintFirm(stage.server);
    const before = await sealedClient(stage, firm);
    await inFirm(stage, firm, renewKey);
    const during = await sealedClient(stage, firm);

    expect(await versionsIn(stage, firm)).toEqual(['1', '2']);
    for (const client of [before, during]) {
      expect(await revealAll(stage, firm, client)).toEqual({ ...numbers, permitNumber });
    }
    expect(await found(stage, firm, numbers.nif)).toHaveLength(2);

    await handleAll(stage);

    expect(await versionsIn(stage, firm)).toEqual(['2']);
    for (const client of [before, during]) {
      expect(await revealAll(stage, firm, client)).toEqual({ ...numbers, permitNumber });
    }
    expect(await found(stage, firm, permitNumber)).toHaveLength(2);
    const tokens = await tokensOf(stage, firm);
    expect(tokens).toHaveLength(8);
    expect(tokens.every((token) => token.includes('.2.'))).toBe(true);
  });

  it('it goes by batches, each leaving word for the next, and changes no version of a person', async () => {
    const firm = await mintFirm(stage.server);
    await withFirm(stage.database, firm.lawyer, async (ctx) => {
      for (let each = 0; each < 250; each += 1) {
        await registerClient(ctx, { fullName: `P ${each}`, nif: numbers.nif });
      }
    });
    await inFirm(stage, firm, renewKey);

    await handleAll(stage);
    expect(await versionsIn(stage, firm)).toEqual(['1', '2']);
    await handleAll(stage);
    await handleAll(stage);

    expect(await versionsIn(stage, firm)).toEqual(['2']);
    const versions = await asOwner(
      stage.server.ownerUrl,
      'SELECT DISTINCT version FROM people WHERE firm_id = $1',
      [firm.id],
    );
    expect(versions).toEqual([{ version: 1 }]);
    expect(await waiting(firm)).toBe(0);
  });

  it('a batch that is broken off leaves nothing half done and is done again', async () => {
    const firm = await mintFirm(stage.server);
    const client = await sealedClient(stage, firm);
    await inFirm(stage, firm, renewKey);

    const broken = withFirm(stage.database, system(firm), async (ctx) => {
      await resealFirm(ctx);
      throw new Error('planned failure');
    });

    await expect(broken).rejects.toThrow('planned failure');
    expect(await versionsIn(stage, firm)).toEqual(['1']);
    await handleAll(stage);
    expect(await versionsIn(stage, firm)).toEqual(['2']);
    expect(await revealAll(stage, firm, client)).toMatchObject(numbers);
  });

  it('an edit made while a batch runs is not lost', async () => {
    const firm = await mintFirm(stage.server);
    const { personId } = await sealedClient(stage, firm);
    await inFirm(stage, firm, renewKey);

    const [edit] = await Promise.all([
      inFirm(stage, firm, (ctx) =>
        updatePerson(ctx, { id: personId, version: 1, changes: { nif: '222222220' } }),
      ),
      withFirm(stage.database, system(firm), resealFirm),
    ]);
    await handleAll(stage);

    expect(edit).toMatchObject({ nif: '•••220', version: 2 });
    expect(await nifOf(stage.database, firm, personId)).toBe('222222220');
    expect(await found(stage, firm, numbers.nif)).toEqual([]);
    expect(await found(stage, firm, '222222220')).toHaveLength(1);
    expect(await versionsIn(stage, firm)).toEqual(['2']);
  });

  it('numbers from before they were sealed are sealed, and their words in the clear go', async () => {
    const firm = await mintFirm(stage.server);
    const { personId } = await sealedClient(stage, firm);
    await lieInTheClear(firm);

    await handleAll(stage);

    expect(await versionsIn(stage, firm)).toEqual(['1']);
    expect(await nifOf(stage.database, firm, personId)).toBe(numbers.nif);
    for (const q of [numbers.nif, permitNumber, 'selada']) {
      expect(await found(stage, firm, q)).toHaveLength(1);
    }
    const words = await asOwner<{ token: string }>(
      stage.server.ownerUrl,
      `SELECT token FROM search_tokens WHERE firm_id = $1 AND token NOT LIKE '#%' ORDER BY 1`,
      [firm.id],
    );
    expect(words).toEqual([{ token: 'ana' }, { token: 'selada' }]);
  });

  it('keys wrapped anew open without the old master key, and only then', async () => {
    const firm = await mintFirm(stage.server);
    const { personId } = await sealedClient(stage, firm);
    const both = openWith(`${nextMasterKeys},${testMasterKeys}`);
    const only = openWith(nextMasterKeys);
    try {
      expect(await nifOf(both, firm, personId)).toBe(numbers.nif);
      await expect(nifOf(only, firm, personId)).rejects.toThrow('see MASTER_KEYS');

      expect(await withFirm(both, system(firm), rewrapKeys)).toBe(1);
      expect(await withFirm(both, system(firm), rewrapKeys)).toBe(0);

      expect(await nifOf(only, firm, personId)).toBe(numbers.nif);
      expect(await nifOf(both, firm, personId)).toBe(numbers.nif);
    } finally {
      await Promise.all([both.close(), only.close()]);
    }
  });

  it('the command wraps the keys of every firm, makes new ones on demand, and says what is needed no more', async () => {
    const firm = await mintFirm(stage.server);
    const client = await sealedClient(stage, firm);
    const destroyed = await mintFirm(stage.server);
    await inFirm(stage, destroyed, destroyKeys);
    const providerId = await sealSecrets(firm);
    process.env['DATABASE_OWNER_URL'] = stage.server.ownerUrl;
    process.env['DATABASE_URL'] = stage.server.databaseUrl;
    try {
      process.env['MASTER_KEYS'] = nextMasterKeys;
      expect(await callCommand(rotateKeys, [])).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('test is not there'),
      });
      process.env['MASTER_KEYS'] = `${nextMasterKeys},${testMasterKeys}`;
      const { code, stdout } = await callCommand(rotateKeys, ['--data']);
      expect(code).toBe(0);
      expect(stdout).toContain('1 client secrets of providers and 1 authenticator secrets sealed');
      expect(stdout).toContain('others can be taken out of MASTER_KEYS');
      expect(await wrappers()).toEqual(['next']);
      // Its one key, and the secret of its provider.
      expect(await auditsOf(firm, 'firm.keys_rewrapped')).toEqual([
        { data: { count: 1, masterKey: 'next' } },
        { data: { count: 1, masterKey: 'next' } },
      ]);
    } finally {
      for (const name of ['DATABASE_OWNER_URL', 'DATABASE_URL', 'MASTER_KEYS']) {
        delete process.env[name];
      }
    }
    const next = openWith(nextMasterKeys);
    try {
      const staged = { ...stage, database: next };
      await handleAll(staged);
      expect(await revealAll(staged, firm, client)).toEqual({ ...numbers, permitNumber });
      expect(await versionsIn(staged, firm)).toEqual(['2']);
      const [factor] = await asOwner<{ sealed: string }>(
        stage.server.ownerUrl,
        'SELECT sealed_secret AS sealed FROM second_factors WHERE user_id = $1',
        [firm.lawyer.userId],
      );
      const { unseal } = next.masterKeys;
      expect(unseal(secretPlace(firm.lawyer.userId), factor?.sealed ?? '')).toBe('TOTP');
      const provider = await readFirm(next, firm.admin, findProvider);
      expect(unseal(clientSecretPlace(firm.id, providerId), provider?.sealedSecret ?? '')).toBe(
        'client secret',
      );
    } finally {
      await next.close();
    }
  });

  function auditsOf({ id }: TestFirm, action: string): Promise<{ data: object }[]> {
    return asOwner(
      stage.server.ownerUrl,
      'SELECT data FROM audit WHERE firm_id = $1 AND action = $2 ORDER BY id',
      [id, action],
    );
  }

  /** An authenticator and a provider, their secrets under the master key of the tests; the id of the provider. */
  async function sealSecrets({ id, lawyer }: TestFirm): Promise<string> {
    const { seal } = masterKeysOf(MasterKeyList.parse(testMasterKeys));
    const providerId = randomUUID();
    await asOwner(
      stage.server.ownerUrl,
      'INSERT INTO second_factors (user_id, sealed_secret) VALUES ($1, $2)',
      [lawyer.userId, seal(secretPlace(lawyer.userId), 'TOTP')],
    );
    await asOwner(
      stage.server.ownerUrl,
      `INSERT INTO identity_providers (firm_id, id, issuer, client_id, sealed_secret, is_on, asks_second_factor)
       VALUES ($1, $2, 'https://id.test', 'prazo', $3, true, false)`,
      [id, providerId, seal(clientSecretPlace(id, providerId), 'client secret')],
    );

    return providerId;
  }

  function openWith(masterKeys: string): Database {
    return openDatabase({
      url: stage.server.databaseUrl,
      clock: systemClock,
      masterKeys: masterKeysOf(MasterKeyList.parse(masterKeys)),
    });
  }

  async function nifOf(database: Database, firm: TestFirm, id: string): Promise<string | null> {
    const { value } = await withFirm(database, firm.paralegal, (ctx) =>
      revealPerson(ctx, { id, field: 'nif' }),
    );

    return value;
  }

  async function waiting(firm: TestFirm): Promise<number> {
    const events = await asOwner(
      stage.server.ownerUrl,
      'SELECT FROM outbox WHERE firm_id = $1 AND handled_at IS NULL',
      [firm.id],
    );

    return events.length;
  }

  async function wrappers(): Promise<string[]> {
    const rows = await asOwner<{ name: string }>(
      stage.server.ownerUrl,
      `SELECT DISTINCT split_part(wrapped, '.', 1) AS name FROM firm_keys WHERE wrapped IS NOT NULL`,
    );

    return rows.map(({ name }) => name);
  }

  /** As the release before left it: values and search words in the clear, no key, and the migration's word. */
  async function lieInTheClear(firm: TestFirm): Promise<void> {
    const sealed = `people_nif_sealed CHECK (nif ~ '^[1-9][0-9]*\\.[A-Za-z0-9_-]{38,}$') NOT VALID`;
    const number = `permits_number_sealed CHECK (number ~ '^[1-9][0-9]*\\.[A-Za-z0-9_-]{38,}$') NOT VALID`;
    await asOwner(
      stage.server.ownerUrl,
      `ALTER TABLE people DROP CONSTRAINT people_nif_sealed;
       ALTER TABLE permits DROP CONSTRAINT permits_number_sealed;
       UPDATE people SET nif = '${numbers.nif}', nif_hint = NULL, niss = NULL, passport_number = NULL,
         privileged_note = NULL WHERE firm_id = '${firm.id}';
       UPDATE permits SET number = '${permitNumber}', number_hint = NULL WHERE firm_id = '${firm.id}';
       DELETE FROM search_tokens WHERE firm_id = '${firm.id}' AND token LIKE '#%';
       INSERT INTO search_tokens (firm_id, person_id, token)
         SELECT firm_id, id, unnest(ARRAY['${numbers.nif}', '${permitNumber.toLowerCase()}']) FROM people
         WHERE firm_id = '${firm.id}';
       DELETE FROM firm_keys WHERE firm_id = '${firm.id}';
       INSERT INTO outbox (firm_id, id, topic, subject_id)
         VALUES ('${firm.id}', gen_random_uuid(), 'firm.reseal', '${firm.id}');
       ALTER TABLE people ADD CONSTRAINT ${sealed};
       ALTER TABLE permits ADD CONSTRAINT ${number};`,
    );
  }
});
