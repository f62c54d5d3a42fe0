import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '#db/fingerprint';
import { readFirm, withFirm } from '#db/with-firm';
import { withPlatform } from '#db/with-platform';
import { masterKeysOf, MasterKeyList } from '#platform/master-keys';
import { verifyDocument } from '#platform/signed-document';
import {
  cancelOffBoarding,
  readOffBoarding,
  requestOffBoarding,
} from '#services/privacy/off-boarding';
import { mintFirm, type TestFirm } from '#test/harness/mint-firm';
import { asOwner, testMasterKeys } from '#test/harness/test-database';
import { startStorage, type TestStorage } from '#test/harness/test-storage';
import { run } from '../../tools/prazo/offboard-firm.ts';
import { pdf } from '../files/samples.ts';
import { fillFirm } from '../isolation/fill-firm.ts';
import { setStage, type Stage } from '../services/stage.ts';
import { callCommand } from '../tools/call-command.ts';
import { numbers, rowsWith, subjectOf } from './stage.ts';

const keys = masterKeysOf(MasterKeyList.parse(testMasterKeys));

describe('the off-boarding of a firm', () => {
  let stage: Stage;
  let files: TestStorage;
  let leaving: TestFirm;
  const directory = mkdtempSync(join(tmpdir(), 'prazo-leaving-'));
  const into = join(directory, 'export');
  const keysOf = async (firmId: string) => {
    const found: string[] = [];
    for await (const key of files.storage.list(`${firmId}/`)) found.push(key);

    return found;
  };

  beforeAll(async () => {
    files = await startStorage();
    stage = await setStage();
    leaving = stage.mine;
    await fillFirm(stage.server, leaving, files.storage);
    await subjectOf(stage, leaving);
    await fillFirm(stage.server, stage.other, files.storage);
    Object.assign(process.env, {
      DATABASE_OWNER_URL: stage.server.ownerUrl,
      DATABASE_URL: stage.server.databaseUrl,
      MASTER_KEYS: testMasterKeys,
      STORAGE_DIR: files.environment['STORAGE_DIR'],
    });
  });
  afterAll(async () => {
    rmSync(directory, { recursive: true });
    await stage.server.stop();
    await files.stop();
  });

  it('is refused to the operator while the firm has not asked, or two weeks are not over', async () => {
    expect(await offboard()).toMatchObject({ code: 2 });
    const { id } = await asked();
    await expect(asked()).rejects.toMatchObject({ code: 'conflict' });
    expect(await requestOf()).toMatchObject({ id, reason: leaving.canary });
    expect(await offboard()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('two weeks'),
    });
    await withFirm(stage.database, leaving.admin, (ctx) => cancelOffBoarding(ctx, id));
    expect(await requestOf()).toBeNull();
    await wait();
    expect(await offboard()).toMatchObject({ code: 2 });
    await expect(removeBare({})).rejects.toThrow('has not asked');
    expect(await rowsWith(stage, leaving.canary)).not.toEqual([]);
  });

  it('is asked for by an admin alone, and a firm sees no request of another', async () => {
    await expect(
      withFirm(stage.database, leaving.lawyer, (ctx) => requestOffBoarding(ctx, { reason: 'x' })),
    ).rejects.toMatchObject({ code: 'forbidden' });
    const { id } = await asked();
    await expect(
      withFirm(stage.database, stage.other.admin, (ctx) => cancelOffBoarding(ctx, id)),
    ).rejects.toMatchObject({ code: 'not_found' });
    await wait();
  });

  it('does nothing when a row was written after the export', async () => {
    await expect(removeBare({ people: 1 })).rejects.toThrow('has changed');
    expect(await rowsWith(stage, leaving.canary)).not.toEqual([]);
  });

  it('leaves no trace of the firm, takes nothing of another, and goes on after it was broken off', async () => {
    const others = await prints(stage.other.id);
    const sealed = await asOwner(
      stage.server.ownerUrl,
      'SELECT FROM firm_keys WHERE firm_id = $1',
      [leaving.id],
    );
    expect(sealed.length).toBeGreaterThan(0);
    const inTheWay = join(into, 'certificate.json');
    mkdirSync(inTheWay, { recursive: true });
    expect(await offboard()).toMatchObject({ code: 1 });
    rmSync(inTheWay, { recursive: true });

    expect(await offboard()).toMatchObject({ code: 0 });

    expect(await rowsWith(stage, leaving.canary)).toEqual([]);
    expect(await prints(leaving.id)).toEqual([]);
    expect(await prints(stage.other.id)).toEqual(others);
    expect(await rowsWith(stage, leaving.id)).toEqual([
      expect.stringContaining('public.removed_firms'),
    ]);
    expect(await rowsWith(stage, stage.other.canary)).not.toEqual([]);
    expect(await keysOf(leaving.id)).toEqual([]);
    expect(await keysOf(stage.other.id)).toHaveLength(1);
  });

  it('gives the firm everything it had, opened, and a certificate that verifies', async () => {
    const people = readFileSync(join(into, 'people.jsonl'), 'utf8');
    expect(people).toContain(numbers.nif);
    expect(readFileSync(join(into, 'firm.jsonl'), 'utf8')).toContain(leaving.admin.email);
    const all = readdirSync(into)
      .filter((name) => name.includes('.'))
      .map((name) => readFileSync(join(into, name), 'utf8'));
    const [kept = ''] = readdirSync(join(into, 'files'));
    expect(readFileSync(join(into, 'files', kept))).toEqual(pdf());
    expect(all.join('\n')).not.toContain('"wrapped"');

    const certificate = await verifyDocument(join(into, 'certificate.json'), keys);
    const manifest = await verifyDocument(join(into, 'manifest.json'), keys);
    expect(certificate).toMatchObject({
      manifest: {
        firmId: leaving.id,
        exportHash: Reflect.get(Object(Reflect.get(manifest, 'manifest')), 'sha256'),
        before: { people: people.trim().split('\n').length },
        after: { people: 0, firm_keys: 0, audit: 0 },
      },
    });
  });

  it('spares who works for another firm too', async () => {
    const third = await mintFirm(stage.server);
    await asOwner(
      stage.server.ownerUrl,
      `INSERT INTO memberships (firm_id, id, user_id, role) VALUES ($1, gen_random_uuid(), $2, 'lawyer')`,
      [third.id, stage.other.lawyer.userId],
    );
    await withFirm(stage.database, third.admin, (ctx) => requestOffBoarding(ctx, { reason: 'x' }));
    await wait();
    const path = join(directory, 'third');

    expect(await callCommand(run, ['--firm', third.canary, '--into', path])).toMatchObject({
      code: 0,
    });
    expect(
      await asOwner(stage.server.ownerUrl, 'SELECT id FROM users WHERE id = ANY ($1)', [
        [stage.other.lawyer.userId, third.lawyer.userId],
      ]),
    ).toEqual([{ id: stage.other.lawyer.userId }]);
  });

  it('is the only way to delete from what is written once', async () => {
    await expect(
      asOwner(stage.server.ownerUrl, 'DELETE FROM audit WHERE firm_id = $1', [stage.other.id]),
    ).rejects.toThrow('append-only');
  });

  const offboard = () => callCommand(run, ['--firm', leaving.canary, '--into', into]);
  const asked = () =>
    withFirm(stage.database, leaving.admin, (ctx) =>
      requestOffBoarding(ctx, { reason: leaving.canary }),
    );
  const requestOf = async () =>
    (await readFirm(stage.database, leaving.admin, readOffBoarding)).request;
  const wait = () =>
    asOwner(
      stage.server.ownerUrl,
      "UPDATE offboardings SET requested_at = requested_at - interval '14 days'",
    );
  const removeBare = (expected: object) =>
    withPlatform(stage.server.ownerUrl, (ctx) =>
      ctx.sql('SELECT system.remove_firm($1, $2, $3)', [leaving.id, expected, 'none']),
    );
  const prints = async (firmId: string) =>
    (await fingerprint(stage.server.ownerUrl)).filter(({ firm }) => firm === firmId);
});
