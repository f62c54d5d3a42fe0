import { startDatabase, type TestDatabase } from '../harness/test-database.ts';
import { inventories } from './inventories.ts';

describe('the catalogue of the database', () => {
  let server: TestDatabase;
  beforeAll(async () => {
    server = await startDatabase();
  });
  afterAll(() => server.stop());

  it.each(inventories)('$name', async ({ find, listed }) => {
    expect(await find(server.ownerUrl)).toEqual(listed);
  });
});
