import {
  asOwner,
  startDatabase,
  testMasterKeys,
  type TestDatabase,
} from '#test/harness/test-database';
import { run as seed } from '../../tools/prazo/seed.ts';
import { run as verify } from '../../tools/prazo/verify.ts';
import type { Streams } from '../../tools/prazo/operator-command.ts';

describe('the demo data and the check of all dates', () => {
  let db: TestDatabase;

  beforeEach(async () => {
    db = await startDatabase();
    process.env['DATABASE_OWNER_URL'] = db.ownerUrl;
    process.env['DATABASE_URL'] = db.databaseUrl;
    process.env['MASTER_KEYS'] = testMasterKeys;
  });
  afterEach(async () => {
    delete process.env['DATABASE_OWNER_URL'];
    delete process.env['DATABASE_URL'];
    delete process.env['MASTER_KEYS'];
    await db.stop();
  });

  it('seeding twice gives the same logins and the firms once', async () => {
    const first = await call(seed);
    const second = await call(seed);

    expect(first.stdout.trim().split('\n')).toHaveLength(6);
    expect(second).toEqual(first);
    expect(await asOwner(db.ownerUrl, 'SELECT slug FROM firms ORDER BY slug')).toEqual([
      { slug: 'atlantico' },
      { slug: 'oliveira-sa' },
    ]);
  });

  it('the first screen has something overdue, something due soon and something escalated', async () => {
    await call(seed);

    const [counts] = await asOwner(
      db.ownerUrl,
      `SELECT count(*) FILTER (WHERE d.safe_on < current_date)::int AS overdue,
         count(*) FILTER (WHERE d.safe_on BETWEEN current_date AND current_date + 7)::int AS soon,
         (SELECT count(*)::int FROM alerts WHERE acknowledged_at IS NULL) AS escalated
       FROM deadlines d WHERE d.status = 'open'`,
    );

    expect(counts).toEqual({
      overdue: expect.any(Number),
      soon: expect.any(Number),
      escalated: expect.any(Number),
    });
    expect(Object.values(counts ?? {}).every((count) => Number(count) > 0)).toBe(true);
  });

  it('every seeded date follows from its trace, and a changed one is found', async () => {
    await call(seed);
    expect(await call(verify)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d\d dates of 2 firms follow/),
    });

    await asOwner(
      db.ownerUrl,
      "UPDATE deadlines SET legal_on = legal_on + 1 WHERE id = (SELECT min(id::text)::uuid FROM deadlines WHERE status = 'open')",
    );

    expect(await call(verify)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('its trace gives'),
    });
  });

  it('a database that holds other firms is not seeded', async () => {
    await asOwner(
      db.ownerUrl,
      "INSERT INTO firms (id, name, slug) VALUES (gen_random_uuid(), 'Other', 'other')",
    );

    expect((await call(seed)).code).toBe(2);
  });

  async function call(command: (args: string[], streams: Streams) => Promise<number>) {
    const written = { stdout: '', stderr: '' };
    const into = (name: keyof typeof written) => ({
      write: (text: string) => (written[name] += text),
    });
    const streams = { stdin: process.stdin, stdout: into('stdout'), stderr: into('stderr') };

    return { code: await command([], streams), ...written };
  }
});
