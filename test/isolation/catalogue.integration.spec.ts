import { asOwner, startDatabase, type TestDatabase } from '../harness/test-database.ts';
import { catalogueViolations, tablesWithoutFirm } from './catalogue.ts';

/** The only functions that look across firms, and what each is for. A new one must be entered here and proven. */
const definerFunctions = {
  beat: 'a process leaves proof of life',
  claim_dispatches: 'leases due messages: ids and tokens only',
  claim_outbox: 'leases events: ids and topics only',
  engine_status: 'counts and lateness, no row of any firm',
  find_dispatch: 'the firm of a message whose lease token the caller holds',
  find_login: 'who signs in, before a firm is known',
  find_outbox: 'the firm and subject of one unhandled event',
  find_session: 'the session behind a token that only its holder knows',
  firms_with_deadlines: 'ids of firms the planner has to visit',
};

describe('the catalogue of the database', () => {
  let server: TestDatabase;
  beforeAll(async () => {
    server = await startDatabase();
  });
  afterAll(() => server.stop());

  it('lets no table, key, policy, function or role join two firms', async () => {
    expect(await catalogueViolations(server.ownerUrl)).toEqual([]);
  });

  it('knows every table that is not a firm’s', async () => {
    const tables = await asOwner<{ name: string }>(
      server.ownerUrl,
      `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'firm_id') ORDER BY 1`,
    );

    expect(tables.map((table) => table.name)).toEqual(Object.keys(tablesWithoutFirm).toSorted());
  });

  it('knows every function that looks across firms', async () => {
    const found = await asOwner<{ name: string }>(
      server.ownerUrl,
      `SELECT p.proname AS name FROM pg_proc p
       WHERE p.prosecdef AND p.pronamespace NOT IN ('pg_catalog'::regnamespace, 'bullmq'::regnamespace) ORDER BY 1`,
    );

    expect(found.map((row) => row.name)).toEqual(Object.keys(definerFunctions).toSorted());
  });

  it.each([
    ['a table nobody isolated', 'CREATE TABLE planted (id uuid PRIMARY KEY)', 'has no firm_id'],
    [
      'security that is no longer forced',
      'ALTER TABLE cases NO FORCE ROW LEVEL SECURITY',
      'not enabled and forced',
    ],
    ['a policy that was dropped', 'DROP POLICY same_firm ON deadlines', 'no restrictive policy'],
    [
      'a policy for everybody',
      'CREATE POLICY planted ON people FOR SELECT USING (true)',
      'policy planted is open',
    ],
    [
      'a key across firms',
      'CREATE UNIQUE INDEX planted ON permits (number)',
      'unique index planted does not start',
    ],
    [
      'a link across firms',
      `ALTER TABLE cases ADD CONSTRAINT planted UNIQUE (id);
       ALTER TABLE permits ADD COLUMN case_id uuid REFERENCES cases (id)`,
      'foreign key permits_case_id_fkey',
    ],
    ['a view with its owner’s rights', 'CREATE VIEW planted AS SELECT * FROM people', 'is a view'],
    ['a right to empty a table', 'GRANT TRUNCATE ON audit TO prazo_app', 'may TRUNCATE'],
    ['a right to delete what is legal', 'GRANT DELETE ON deadlines TO prazo_app', 'may DELETE'],
    [
      'a function open to everybody',
      'GRANT EXECUTE ON FUNCTION system.find_login(text) TO PUBLIC',
      'anybody may call',
    ],
  ])('finds %s', async (_name, sabotage, problem) => {
    const broken = await startDatabase();
    try {
      await asOwner(broken.ownerUrl, sabotage);

      expect(await catalogueViolations(broken.ownerUrl)).toContainEqual({
        object: expect.any(String),
        problem: expect.stringContaining(problem),
      });
    } finally {
      await broken.stop();
    }
  });
});
