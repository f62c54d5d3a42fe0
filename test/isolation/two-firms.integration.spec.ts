import pg from 'pg';
import { readFirm, roles, withFirm } from '#db/with-firm';
import { mintFirm, type TestFirm } from '../harness/mint-firm.ts';
import { asOwner, startDatabase, type TestDatabase } from '../harness/test-database.ts';
import { fillFirm } from './fill-firm.ts';
import { asRuntime, firmTables, leaksOf } from './two-firms.ts';

describe('two firms in one database', () => {
  let server: TestDatabase;
  let a: TestFirm;
  let b: TestFirm;
  let tables: string[];

  beforeAll(async () => {
    server = await startDatabase();
    a = await mintFirm(server);
    b = await mintFirm(server);
    await fillFirm(server, a);
    await fillFirm(server, b);
    tables = await firmTables(server.ownerUrl);
  });
  afterAll(() => server.stop());

  it('every table holds rows of both, so that the proofs below prove something', async () => {
    for (const table of tables) {
      const rows = await asOwner<{ firm_id: string }>(
        server.ownerUrl,
        `SELECT DISTINCT firm_id FROM ${table} WHERE firm_id IN ('${a.id}', '${b.id}')`,
      );
      expect({ table, firms: rows.length }).toEqual({ table, firms: 2 });
    }
  });

  it('neither sees, counts, changes, moves, deletes or plants a row of the other, in any table', async () => {
    for (const table of tables) {
      expect({ table, leaks: await leaksOf(server, table, { a: a.id, b: b.id }) }).toEqual({
        table,
        leaks: [],
      });
    }
  });

  it('a firm sees itself among the firms, and only its own people among the users', async () => {
    const firms = await asRuntime(server, a.id, 'SELECT id FROM firms');
    const users = await asRuntime(server, a.id, 'SELECT email FROM users ORDER BY 1');

    expect(firms.rows).toEqual([{ id: a.id }]);
    expect(users.rows.map((row) => row.email)).toEqual(
      roles.map((role) => a[role].email).toSorted(),
    );
  });

  it.each([undefined, '', ' ', 'null', '00000000-0000-0000-0000-000000000000', 'not-a-uuid'])(
    'the context %j gives no row of any table',
    async (context) => {
      for (const table of [...tables, 'firms', 'users', 'heartbeats', 'letters', 'throttles']) {
        const seen = await asRuntime(server, context, `SELECT FROM ${table}`).catch(() => ({
          rowCount: 0,
        }));
        expect({ table, rows: seen.rowCount }).toEqual({ table, rows: 0 });
      }
    },
  );

  it('without a firm even what the platform publishes cannot be read', async () => {
    expect((await asRuntime(server, undefined, 'SELECT FROM offices')).rowCount).toBe(0);
    expect((await asRuntime(server, a.id, 'SELECT FROM offices')).rowCount).toBeGreaterThan(20);
  });

  it('a password hash cannot be read by the service at all', async () => {
    await expect(asRuntime(server, a.id, 'SELECT password_hash FROM users')).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('there is no query outside a firm transaction', async () => {
    await expect(server.database.prisma.case.findMany()).rejects.toThrow('no query outside a firm');
    expect(() => server.database.firmPool.query('SELECT 1')).toThrow('no query outside a firm');
    await expect(server.database.firmPool.connect()).rejects.toThrow('no firm');
    await expect(
      withFirm(server.database, { ...a.paralegal, firmId: "x'; DROP TABLE cases; --" }, (ctx) =>
        ctx.tx.case.count(),
      ),
    ).rejects.toThrow('no firm');
  });

  const indexes = (first: number) => Array.from({ length: 100 }, (_none, index) => first + index);

  /** Whether one transaction of many saw its own firm alone, or failed as planned. */
  const interleaved = async (index: number): Promise<boolean> => {
    const firm = index % 2 === 0 ? a : b;
    try {
      return await withFirm(server.database, firm.paralegal, async (ctx) => {
        const people = await ctx.tx.person.findMany();
        if (index % 7 === 0) throw new Error('planned failure');
        if (index % 11 === 0) await ctx.sql('SELECT 1 / 0');

        return people.every((person) => person.fullName.includes(firm.canary)) && people.length > 0;
      });
    } catch (error) {
      return error instanceof Error && /planned|division/.test(error.message);
    }
  };

  it('a thousand interleaved transactions on four connections, some failing, never mix two firms', async () => {
    const outcomes: boolean[] = [];
    // A hundred at a time: on a busy machine nobody waits so long for a connection that waiting itself fails.
    for (let first = 0; first < 1_000; first += 100) {
      outcomes.push(...(await Promise.all(indexes(first).map((index) => interleaved(index)))));
    }

    expect(outcomes).toHaveLength(1_000);
    expect(outcomes.filter((isRight) => !isRight)).toEqual([]);
  });

  it('a transaction for reading cannot write', async () => {
    const written = readFirm(server.database, a.paralegal, (ctx) =>
      ctx.sql('UPDATE people SET full_name = full_name WHERE firm_id = $1', [a.id]),
    );

    await expect(written).rejects.toMatchObject({ code: '25006' });
  });

  it('a connection that comes back to the pool knows no firm any more', async () => {
    await withFirm(server.database, a.paralegal, (ctx) => ctx.sql('SELECT 1'));
    // The pool's own connection, past its door: what the next borrower would find before it says who it is.
    const next: pg.PoolClient = await Reflect.apply(
      // oxlint-disable-next-line typescript/unbound-method -- bound by Reflect.apply on the next line
      pg.Pool.prototype.connect,
      server.database.firmPool,
      [],
    );
    try {
      const found = await next.query<{ firm: string | null }>(
        "SELECT current_setting('app.firm_id', true) AS firm",
      );

      expect(found.rows[0]?.firm ?? '').toBe('');
    } finally {
      next.release();
    }
  });

  it('work that outlives its transaction cannot reach the next one on the same connection', async () => {
    const late: { sql?: (text: string) => Promise<unknown> } = {};
    await withFirm(server.database, a.paralegal, async (ctx) => {
      late.sql = (text) => ctx.sql(text);
    });

    const reached = await withFirm(server.database, b.paralegal, async () =>
      late.sql?.('SELECT full_name FROM people').catch((error: Error) => error.message),
    );

    expect(reached).toBe('the firm transaction is over');
  });

  it('a connection that dies in the middle of a read fails that read and nothing else', async () => {
    const dying = readFirm(server.database, a.paralegal, async (ctx) => {
      const [me] = await ctx.sql<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await asOwner(server.ownerUrl, 'SELECT pg_terminate_backend($1)', [me?.pid]);
      await new Promise((resolve) => setTimeout(resolve, 50));

      return ctx.sql('SELECT 1');
    });

    await expect(dying).rejects.toThrow();
    expect(
      await readFirm(server.database, a.paralegal, (ctx) => ctx.sql('SELECT 1 AS one')),
    ).toEqual([{ one: 1 }]);
  });

  it('every dropped policy is found out', async () => {
    for (const table of tables) {
      const policy = await asOwner<{ using: string }>(
        server.ownerUrl,
        `SELECT pg_get_expr(polqual, polrelid) AS using FROM pg_policy
         WHERE polrelid = '${table}'::regclass AND polname = 'same_firm'`,
      );
      await asOwner(server.ownerUrl, `DROP POLICY same_firm ON ${table}`);
      const leaks = await leaksOf(server, table, { a: a.id, b: b.id });
      await asOwner(
        server.ownerUrl,
        `CREATE POLICY same_firm ON ${table} AS RESTRICTIVE TO prazo_app
         USING (${policy[0]?.using}) WITH CHECK (${policy[0]?.using})`,
      );

      expect({ table, isFound: leaks.length > 0 }).toEqual({ table, isFound: true });
      expect(await leaksOf(server, table, { a: a.id, b: b.id })).toEqual([]);
    }
  });
});
