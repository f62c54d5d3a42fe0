import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepCheckpoint } from '#services/audit/keep-checkpoint';
import { mintFirm, type TestFirm } from '#test/harness/mint-firm';
import { startDatabase, testMasterKeys, type TestDatabase } from '#test/harness/test-database';
import {
  asIntruder,
  collect,
  forgetAudit,
  leaveTraces,
  openTestCheckpoints,
} from '#test/services/chain-stage';
import type { Checkpoints } from '#platform/checkpoints';
import { run as verifyAudit } from '../../tools/prazo/verify-audit.ts';
import { callCommand } from './call-command.ts';

const variables = ['DATABASE_OWNER_URL', 'DATABASE_URL', 'MASTER_KEYS', 'CHECKPOINT_DIR'] as const;

describe('prazo verify-audit', () => {
  let server: TestDatabase;
  let firm: TestFirm;
  let other: TestFirm;
  let directory: string;
  let checkpoints: Checkpoints;

  beforeAll(async () => {
    server = await startDatabase();
    firm = await mintFirm(server);
    other = await mintFirm(server);
  });
  afterAll(() => server.stop());

  beforeEach(async () => {
    ({ directory, checkpoints } = await openTestCheckpoints());
    Object.assign(process.env, {
      DATABASE_OWNER_URL: server.ownerUrl,
      DATABASE_URL: server.databaseUrl,
      MASTER_KEYS: testMasterKeys,
      CHECKPOINT_DIR: directory,
    });
    await leaveTraces(server, firm, 4);
    await leaveTraces(server, other, 2);
    await keepCheckpoint(server.database, checkpoints, firm.id);
    await leaveTraces(server, firm, 4);
    await keepCheckpoint(server.database, checkpoints, firm.id);
    await leaveTraces(server, firm, 2);
  });
  afterEach(async () => {
    for (const name of variables) delete process.env[name];
    await rm(directory, { recursive: true });
    await forgetAudit(server);
  });

  const nameOf = (seq: number) => `${String(seq).padStart(16, '0')}.json`;
  const mine = (seq: number) =>
    `firm_id = '${firm.id}' AND id = (SELECT audit_id FROM audit_links WHERE firm_id = '${firm.id}' AND seq = ${seq})`;
  /** What was found, as the command says it; nothing when it ended well. */
  const found = async () => {
    const { code, stdout, stderr } = await callCommand(verifyAudit, []);
    expect(code).toBe(stderr === '' ? 0 : 1);
    expect(stdout === '').toBe(stderr !== '');

    return stderr
      .split('\n')
      .slice(1)
      .filter((line) => line !== '')
      .map((line) => line.trim().replace(`${firm.canary} `, ''));
  };

  it('finds nothing in an audit that nobody touched, and counts it', async () => {
    expect(await callCommand(verifyAudit, [])).toEqual({
      code: 0,
      stdout: '12 audit rows of 2 firms are as they were written, and as 2 checkpoints say\n',
      stderr: '',
    });
  });

  it.each([
    ["action = 'x'"],
    ["at = at + interval '1 microsecond'"],
    ['actor_id = NULL'],
    ["data = '{}'"],
    ["request_id = ''"],
  ])('finds an edited row: %s', async (change) => {
    await asIntruder(server, `UPDATE audit SET ${change} WHERE ${mine(3)}`);

    expect(await found()).toEqual(['3: edited']);
  });

  it('finds an edited row that was given a hash of its own again', async () => {
    await asIntruder(
      server,
      `UPDATE audit SET action = 'x' WHERE ${mine(3)};
       UPDATE audit_links l SET hash = sha256(
         (SELECT p.hash FROM audit_links p WHERE p.firm_id = l.firm_id AND p.seq = 2)
         || convert_to(system.audit_text(a, 3), 'UTF8'))
       FROM audit a WHERE l.firm_id = '${firm.id}' AND l.seq = 3 AND a.firm_id = l.firm_id AND a.id = l.audit_id`,
    );

    expect(await found()).toEqual(['4: edited']);
  });

  it.each([
    ['with its link', true],
    ['and its link left', false],
  ])('finds a row deleted from the middle, %s', async (_how, isWhole) => {
    await asIntruder(
      server,
      `DELETE FROM audit WHERE ${mine(3)};
       ${isWhole ? `DELETE FROM audit_links WHERE firm_id = '${firm.id}' AND seq = 3` : ''}`,
    );

    expect(await found()).toEqual(['3: missing']);
  });

  it('finds a deleted row when those behind it were numbered anew', async () => {
    await asIntruder(
      server,
      `DELETE FROM audit WHERE ${mine(3)};
       DELETE FROM audit_links WHERE firm_id = '${firm.id}' AND seq = 3;
       UPDATE audit_links SET seq = -seq WHERE firm_id = '${firm.id}' AND seq > 3;
       UPDATE audit_links SET seq = -seq - 1 WHERE firm_id = '${firm.id}' AND seq < 0;
       UPDATE audit_heads SET seq = 9 WHERE firm_id = '${firm.id}'`,
    );

    expect(await found()).toContain('3: edited');
  });

  it('finds two rows that changed places', async () => {
    const swap = (column: 'audit_id' | 'hash') => `
      DO $$ DECLARE third audit_links; fourth audit_links; BEGIN
        SELECT * INTO third FROM audit_links WHERE firm_id = '${firm.id}' AND seq = 3;
        SELECT * INTO fourth FROM audit_links WHERE firm_id = '${firm.id}' AND seq = 4;
        DELETE FROM audit_links WHERE firm_id = '${firm.id}' AND seq IN (3, 4);
        INSERT INTO audit_links SELECT (jsonb_populate_record(third, jsonb_build_object('${column}', fourth.${column}))).*;
        INSERT INTO audit_links SELECT (jsonb_populate_record(fourth, jsonb_build_object('${column}', third.${column}))).*;
      END $$`;
    await asIntruder(server, swap('audit_id'));
    expect(await found()).toEqual(['3: reordered', '4: reordered']);

    await asIntruder(server, swap('hash'));
    // The checkpoint at 4 was taken of the other hash.
    expect(await found()).toEqual(['3: reordered', '4: reordered', '4: replaced']);
  });

  it('finds a tail that was cut, with the end rewound to fit', async () => {
    await asIntruder(
      server,
      `DELETE FROM audit WHERE firm_id = '${firm.id}' AND id IN (
         SELECT audit_id FROM audit_links WHERE firm_id = '${firm.id}' AND seq > 6);
       DELETE FROM audit_links WHERE firm_id = '${firm.id}' AND seq > 6;
       UPDATE audit_heads h SET seq = 6, hash = l.hash FROM audit_links l
       WHERE h.firm_id = '${firm.id}' AND l.firm_id = h.firm_id AND l.seq = 6`,
    );

    expect(await found()).toEqual(['8: cut']);
  });

  it('finds a tail that was cut behind the last checkpoint while the end still says otherwise', async () => {
    await asIntruder(
      server,
      `DELETE FROM audit WHERE ${mine(10)};
       DELETE FROM audit_links WHERE firm_id = '${firm.id}' AND seq = 10`,
    );

    expect(await found()).toEqual(['10: cut']);
  });

  it('finds a whole chain that was written anew', async () => {
    await asIntruder(
      server,
      `UPDATE audit SET action = 'x' WHERE ${mine(1)};
       DELETE FROM audit_links WHERE firm_id = '${firm.id}';
       UPDATE audit_heads SET seq = 0, hash = decode(repeat('00', 32), 'hex') WHERE firm_id = '${firm.id}';
       DO $$ DECLARE entry audit; BEGIN
         FOR entry IN SELECT * FROM audit WHERE firm_id = '${firm.id}' ORDER BY at, id LOOP
           PERFORM system.append_link(entry);
         END LOOP;
       END $$`,
    );

    expect(await found()).toEqual(['4: replaced', '8: replaced']);
  });

  it('finds a firm whose audit is gone altogether', async () => {
    await asIntruder(
      server,
      ['audit', 'audit_links', 'audit_heads']
        .map((table) => `DELETE FROM ${table} WHERE firm_id = '${firm.id}'`)
        .join('; '),
    );

    expect(await found()).toEqual(['4: cut', '8: cut']);
  });

  it('finds a row that stands outside the chain, and an end that fits no row', async () => {
    await asIntruder(
      server,
      `INSERT INTO audit (firm_id, id, action, subject_type, subject_id, data)
         VALUES ('${firm.id}', gen_random_uuid(), 'x', 'case', gen_random_uuid(), '{}');
       UPDATE audit_heads SET hash = sha256('') WHERE firm_id = '${firm.id}'`,
    );

    expect(await found()).toEqual(['10: head', '10: unlinked']);
  });

  it('finds a checkpoint that was forged, emptied or carried elsewhere', async () => {
    const file = join(directory, firm.id, nameOf(4));
    const forged: unknown = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...Object(forged), hash: 'a'.repeat(64) }));
    await copyFile(join(directory, firm.id, nameOf(8)), join(directory, firm.id, nameOf(9)));
    await writeFile(join(directory, firm.id, nameOf(10)), '');
    await mkdir(join(directory, other.id));
    await copyFile(join(directory, firm.id, nameOf(8)), join(directory, other.id, nameOf(1)));

    expect((await found()).toSorted()).toEqual([
      '10: forged',
      '4: forged',
      '9: forged',
      `${other.canary} 1: forged`,
    ]);
  });

  it('takes no notice of a checkpoint that a crash left half written', async () => {
    await writeFile(join(directory, firm.id, `.${nameOf(10)}.left`), '{"firmId":');

    expect(await found()).toEqual([]);
  });

  it('still knows checkpoints signed with an older key, and none whose key is not there', async () => {
    const next = `next:${'n'.repeat(43)}`;
    process.env['MASTER_KEYS'] = `${next},${testMasterKeys}`;
    expect(await found()).toEqual([]);

    process.env['MASTER_KEYS'] = next;
    expect(await found()).toEqual(['4: forged', '8: forged']);
  });

  it('never writes a checkpoint a second time', async () => {
    const read = () => readFile(join(directory, firm.id, nameOf(8)), 'utf8');
    const before = await read();
    const [, last] = await collect(checkpoints.of(firm.id));
    if (!last?.signed) throw new Error('there is one');
    await checkpoints.keep({ ...last.signed, at: '2026-01-01T00:00:00.000Z' });

    expect(await read()).toBe(before);
    expect(await readdir(join(directory, firm.id))).toEqual([nameOf(4), nameOf(8)]);
  });

  it('asks for the directory by name', async () => {
    delete process.env['CHECKPOINT_DIR'];

    expect(await callCommand(verifyAudit, [])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('CHECKPOINT_DIR'),
    });
  });
});
