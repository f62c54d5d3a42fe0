import { asOwner, startDatabase } from '../harness/test-database.ts';
import { catalogueViolations } from './catalogue.ts';

describe('the look at the catalogue', () => {
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
