import { register } from '#services/privacy/register';
import { sealedFields } from '#services/sealing/sealed-fields';
import { asOwner, startDatabase, type TestDatabase } from '#test/harness/test-database';

describe('the register of personal data', () => {
  let server: TestDatabase;

  beforeAll(async () => {
    server = await startDatabase();
  });
  afterAll(() => server.stop());

  it('names every column of the database once, and none that is gone', async () => {
    expect(registered()).toEqual(await columns());
    expect(new Set(registered()).size).toBe(registered().length);
  });

  it('misses a column that somebody adds without saying what it is', async () => {
    await asOwner(server.ownerUrl, 'ALTER TABLE people ADD COLUMN mother_name text');

    expect(await columns()).not.toEqual(registered());
    await asOwner(server.ownerUrl, 'ALTER TABLE people DROP COLUMN mother_name');
  });

  it('opens in an export exactly what is sealed', () => {
    const opened = Object.entries(register).flatMap(([table, { personal }]) =>
      Object.entries(personal).flatMap(([column, { exported }]) =>
        exported === 'opened' ? [`${table}.${column}`] : [],
      ),
    );

    expect(opened.toSorted()).toEqual(
      Object.values(sealedFields)
        .map(({ table, column }) => `${table}.${column}`)
        .toSorted(),
    );
  });

  it('can find every value of a person that it would empty', () => {
    const lost = Object.entries(register).filter(
      ([, { personal, ofPerson }]) =>
        !ofPerson && Object.values(personal).some(({ whose }) => whose === 'person'),
    );

    expect(lost).toEqual([]);
  });

  async function columns(): Promise<string[]> {
    const found = await asOwner<{ name: string }>(
      server.ownerUrl,
      `SELECT format('%s.%s', c.relname, a.attname) AS name
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`,
    );

    return found.map(({ name }) => name).toSorted();
  }
});

function registered(): string[] {
  return Object.entries(register)
    .flatMap(([table, { personal, other }]) =>
      [...Object.keys(personal), ...other].map((column) => `${table}.${column}`),
    )
    .toSorted();
}
