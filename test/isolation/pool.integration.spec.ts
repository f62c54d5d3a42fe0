import { openTestDatabase, startDatabase, type TestDatabase } from '../harness/test-database.ts';
import { systemClock } from '#platform/clock';
import { askInterleaved, mintBareFirms } from './pool-leaks.ts';

describe('fifty firms on four connections', () => {
  let server: TestDatabase;
  beforeAll(async () => {
    server = await startDatabase();
  });
  afterAll(() => server.stop());

  it('never see each other, whatever fails in the middle of a transaction', async () => {
    const database = openTestDatabase(server.databaseUrl, systemClock, 4);
    const firms = await mintBareFirms(server.ownerUrl, 50);
    try {
      const seen = await askInterleaved(database, server.ownerUrl, { firms, count: 1_200 });

      expect(seen).toMatchObject({ foreignRows: 0, leftContexts: 0, surprises: [] });
      expect(seen.failed).toBeGreaterThan(150);
      expect(seen.answered).toBeGreaterThan(600);
    } finally {
      await database.close();
    }
  });
});
