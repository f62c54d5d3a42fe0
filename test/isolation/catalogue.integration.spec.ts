import { asOwner, startDatabase, type TestDatabase } from '../harness/test-database.ts';
import { catalogueViolations, tablesWithoutFirm } from './catalogue.ts';
import { definerFunctions, grants, policiesBesideTheUsual, roles, schemas } from './rights.ts';
import { foundGrants, foundPolicies, foundRoles, foundSchemas } from './read-rights.ts';

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

  it('grants what is listed and nothing else', async () => {
    expect(await foundGrants(server.ownerUrl)).toEqual(grants);
  });

  it('has the two usual policies on each table of a firm, and beside them only what is listed', async () => {
    expect(await foundPolicies(server.ownerUrl)).toEqual(policiesBesideTheUsual);
  });

  it('knows what each role may do in the server, and whose member it is', async () => {
    expect(await foundRoles(server.ownerUrl)).toEqual(roles);
  });

  it('lets nobody make anything in a schema of the service', async () => {
    expect(await foundSchemas(server.ownerUrl)).toEqual(schemas);
  });
});
