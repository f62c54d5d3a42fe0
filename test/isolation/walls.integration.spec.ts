import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { readFirm, withFirm } from '#db/with-firm';
import { restrictCase } from '#services/cases/restrict-case';
import { mintFirm, type TestCase, type TestFirm } from '../harness/mint-firm.ts';
import { notOurs } from '../architecture/sources.ts';
import { asOwner, startDatabase, type TestDatabase } from '../harness/test-database.ts';
import { fillFirm } from './fill-firm.ts';
import { tablesOfNoCase, unwalledTables } from './walls.ts';

/** Rows of these tables need not belong to a case; the others do, all of them to the one case of the firm. */
const ofTheCase: Readonly<Record<string, string>> = {
  audit: `(data ? 'caseId' OR data ? 'cases' OR subject_type = 'case')`,
  dispatches: 'num_nonnulls(deadline_id, case_id) > 0',
  outbox: `topic = 'case.facts_changed'`,
};

describe('the wall around a restricted case, in the database', () => {
  let server: TestDatabase;
  let firm: TestFirm;
  let matter: TestCase;
  let walled: string[];

  beforeAll(async () => {
    server = await startDatabase();
    firm = await mintFirm(server);
    matter = await fillFirm(server, firm);
    await withFirm(server.database, firm.lawyer, async (ctx) => {
      const { version } = await ctx.tx.case.findFirstOrThrow({ where: { id: matter.caseId } });
      await restrictCase(ctx, { id: matter.caseId, version, people: [] });
    });
    const found = await asOwner<{ name: string }>(
      server.ownerUrl,
      `SELECT tablename::text AS name FROM pg_policies WHERE policyname = 'named_people' ORDER BY 1`,
    );
    walled = found.map(({ name }) => name);
  });
  afterAll(() => server.stop());

  /** How many rows of each walled table one sees in the firm; `person` undefined: the transaction does not say who. */
  async function seenBy(person: string | undefined): Promise<Record<string, number>> {
    const client = new pg.Client({ connectionString: server.databaseUrl });
    await client.connect();
    try {
      await client.query("SELECT set_config('app.firm_id', $1, false)", [firm.id]);
      if (person !== undefined)
        await client.query("SELECT set_config('app.user_id', $1, false)", [person]);
      const counts: Record<string, number> = {};
      for (const table of walled) {
        const { rows } = await client.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM ${table} t WHERE ${ofTheCase[table] ?? 'true'}`,
        );
        counts[table] = rows[0]?.n ?? -1;
      }

      return counts;
    } finally {
      await client.end();
    }
  }

  it.each([
    ['says nobody', () => undefined],
    ['is empty', () => ''],
    ['is no user', () => 'null'],
    ['is a colleague', () => firm.admin.userId],
    ['is a stranger', () => randomUUID()],
    ['almost says the service', () => 'Service'],
  ])('shows no row when the transaction %s', async (_name, person) => {
    expect(Object.entries(await seenBy(person())).filter(([, rows]) => rows !== 0)).toEqual([]);
  });

  it.each([
    ['the owner', () => firm.paralegal.userId],
    ['the lawyer', () => firm.lawyer.userId],
    ['the service', () => 'service'],
  ])('shows rows of every table to %s', async (_name, person) => {
    expect(Object.entries(await seenBy(person())).filter(([, rows]) => rows === 0)).toEqual([]);
  });

  it('lets a colleague write nothing into it, and move nothing behind it', async () => {
    const written = withFirm(server.database, firm.admin, (ctx) =>
      ctx.sql(
        `INSERT INTO notices (firm_id, id, case_id, kind, channel, received_on, recorded_by)
         VALUES ($1, $2, $3, 'other', 'email', '2026-05-04', $4)`,
        [firm.id, randomUUID(), matter.caseId, firm.admin.userId],
      ),
    );

    await expect(written).rejects.toMatchObject({ code: '42501' });
  });

  it('is asked once for a statement, and leaves the index look-ups as they were', async () => {
    const plan = await readFirm(server.database, firm.admin, async (ctx) => {
      await ctx.sql('SET LOCAL enable_seqscan = off');

      return ctx.sql<{ 'QUERY PLAN': string }>(
        `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
         SELECT d.id FROM deadlines d WHERE d.firm_id = $1 AND d.status = 'open' ORDER BY d.safe_on, d.id LIMIT 200`,
        [firm.id],
      );
    });
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');

    expect(text).toMatch(/Index Cond: .*firm_id/);
    expect(text).toMatch(/InitPlan/);
    expect(text).not.toMatch(/SubPlan/);
  });

  it('is passed by the service in a person’s transaction only where this is listed', () => {
    const users = globSync('{libs,apps,tools}/**/*.ts').filter(
      (path) => !notOurs.test(path) && /\basService\(/.test(readFileSync(path, 'utf8')),
    );

    expect(users.toSorted()).toEqual([
      'libs/services/impacts/acknowledge-changes.ts',
      'libs/services/impacts/start-impact.ts',
      'libs/services/members/change-role.ts',
      'libs/services/members/hand-over.ts',
      'libs/services/members/preview-hand-over.ts',
      'libs/services/privacy/hidden-cases-of.ts',
    ]);
  });

  it('stands before every table but those that hold nothing of a case', async () => {
    expect(await unwalledTables(server.ownerUrl)).toEqual([]);
    expect(walled.filter((table) => table in tablesOfNoCase)).toEqual([]);
  });

  it.each([
    ['a new table of a case', 'CREATE TABLE planted (firm_id uuid, id uuid, case_id uuid)'],
    ['a new table of which nobody has thought', 'CREATE TABLE planted (firm_id uuid, id uuid)'],
    ['a listed table that comes to point at one', 'ALTER TABLE permits ADD COLUMN case_id uuid'],
    ['a wall that was taken down', 'DROP POLICY named_people ON timeline'],
    [
      'a wall for reading alone',
      `DROP POLICY named_people ON notices;
       CREATE POLICY named_people ON notices AS RESTRICTIVE FOR SELECT TO prazo_app
         USING (case_id <> ALL ((SELECT system.hidden_cases())::uuid[]))`,
    ],
  ])('is missed when there is %s', async (_name, sabotage) => {
    const broken = await startDatabase();
    try {
      await asOwner(broken.ownerUrl, sabotage);

      expect(await unwalledTables(broken.ownerUrl)).toHaveLength(1);
    } finally {
      await broken.stop();
    }
  });
});
