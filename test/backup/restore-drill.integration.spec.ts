import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withFirm } from '#db/with-firm';
import { registerClient } from '#services/clients/register-client';
import { mintFirm, type TestFirm } from '#test/harness/mint-firm';
import { asOwner, startDatabase, type TestDatabase } from '#test/harness/test-database';
import { fillFirm } from '#test/isolation/fill-firm';
import { callCommand } from '#test/tools/call-command';
import { run as verifyRestore } from '../../tools/prazo/verify-restore.ts';
import { freePort } from '../../tools/start/free-port.ts';
import { startPostgres, type PostgresServer } from '../../tools/start/postgres-server.ts';
import { baseBackup } from './base-backup.ts';

const backupRole =
  "CREATE ROLE prazo_backup LOGIN BYPASSRLS PASSWORD 'drill' IN ROLE pg_read_all_data";

describe('a backup that was restored', () => {
  const directory = mkdtempSync(join(tmpdir(), 'prazo-drill-'));
  let source: PostgresServer;
  let copy: PostgresServer | undefined;
  let db: TestDatabase;
  let firm: TestFirm;

  beforeAll(async () => {
    chmodSync(directory, 0o711);
    source = await start('source');
    process.env['TEST_DATABASE_OWNER_URL'] = source.url('postgres');
    db = await startDatabase();
    await asOwner(db.ownerUrl, backupRole);
    firm = await mintFirm(db);
    for (const each of [firm, await mintFirm(db)]) await fillFirm(db, each);
    await baseBackup(db.ownerUrl, {
      from: join(source.directory, 'data'),
      into: join(directory, 'copy', 'data'),
      meanwhile: registerOneMore,
    });
    copy = await start('copy');
  }, 120_000);

  afterAll(async () => {
    await db.database.close();
    await copy?.stop();
    await source.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const start = async (name: string) =>
    startPostgres({
      directory: join(directory, name),
      port: await freePort(),
      password: 'prazo-drill',
      logFile: join(directory, `${name}.log`),
      settings: { fsync: 'off' },
    });

  const registerOneMore = async () => {
    await withFirm(db.database, firm.paralegal, (ctx) =>
      registerClient(ctx, { fullName: `Durante a cópia ${firm.canary}` }),
    );
  };

  const copyUrl = () => {
    const url = new URL(db.ownerUrl);
    url.port = new URL(copy?.url('postgres') ?? '').port;

    return url;
  };

  const compare = (user = 'prazo_backup', password = 'drill') => {
    for (const [name, url] of [
      ['SOURCE_DATABASE_URL', new URL(db.ownerUrl)],
      ['RESTORED_DATABASE_URL', copyUrl()],
    ] as const) {
      url.username = user;
      url.password = password;
      process.env[name] = url.href;
    }

    return callCommand(verifyRestore, []);
  };

  it('holds every row of every firm, also those written while it was taken', async () => {
    const [found] = await asOwner(
      copyUrl().href,
      "SELECT FROM people WHERE full_name LIKE 'Durante a cópia %'",
    );

    expect(found).toBeDefined();
    expect(await compare()).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^The copy holds the same \d{3,} rows of 2 firms in \d\d tables\.\n$/,
      ),
      stderr: '',
    });
  });

  it.each([
    [
      'a row that is missing',
      'DELETE FROM search_tokens WHERE firm_id = $1',
      /search_tokens of firm .*: \d+ rows, in the copy 0/,
    ],
    [
      'a value that changed',
      'UPDATE cases SET next_step = $$other$$ WHERE firm_id = $1',
      /cases of firm .*: other values/,
    ],
    [
      'a row that is too many',
      'INSERT INTO heartbeats SELECT $1::text, now()',
      /heartbeats: \d rows, in the copy \d/,
    ],
  ])('is told apart by %s, with its table and firm', async (_name, damage, finding) => {
    await asOwner(copyUrl().href, damage, [firm.id]);

    const { code, stderr } = await compare();

    expect(code).toBe(1);
    expect(stderr).toMatch(finding);
  });

  it('is not compared as a role that sees a part of it', async () => {
    const { code, stderr } = await compare(
      new URL(db.databaseUrl).username,
      new URL(db.databaseUrl).password,
    );

    expect(code).toBe(1);
    expect(stderr).toMatch('may not bypass row-level security');
  });
});
