import { existsSync } from 'node:fs';
import pg from 'pg';
import { startDatabase, type TestDatabase } from '../harness/test-database.ts';
import { askedElsewhere } from './look-up-questions.ts';
import { allQuestions, lookUpFaults } from './look-ups.ts';
import { definerFunctions } from './rights.ts';

describe('the functions that look across firms', () => {
  let server: TestDatabase;
  beforeAll(async () => {
    server = await startDatabase();
  });
  afterAll(() => server.stop());

  it('give what they are for, of the right firm and person, and nothing else', async () => {
    const client = new pg.Client({ connectionString: server.ownerUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      const login = client.escapeIdentifier(new URL(server.databaseUrl).username);

      expect(await lookUpFaults(client, login)).toEqual([]);
    } finally {
      await client.end();
    }
  });

  it.each(Object.keys(definerFunctions))(
    'system.%s is asked, here or in a suite of its own',
    (name) => {
      const isAskedHere = allQuestions.some(({ ask }) =>
        [ask].flat().some((text) => text.includes(`system.${name}(`)),
      );
      const suite = askedElsewhere[name];

      expect(isAskedHere || (suite !== undefined && existsSync(suite))).toBe(true);
    },
  );
});
