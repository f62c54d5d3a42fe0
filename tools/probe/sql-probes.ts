import fc, { type Arbitrary } from 'fast-check';
import pg from 'pg';
import { asOwner, type TestDatabase } from '#test/harness/test-database';
import type { TestFirm } from '#test/harness/mint-firm';

export type SqlProbe = { readonly context: string; readonly statement: string };

type Column = { readonly table: string; readonly name: string; readonly is_link: boolean };

/** Every column of a firm table that holds an id, and whether it links to another table of the firm. */
async function idColumns(ownerUrl: string): Promise<Column[]> {
  return asOwner<Column>(
    ownerUrl,
    `SELECT c.relname AS table, a.attname AS name, EXISTS (
       SELECT FROM pg_constraint x WHERE x.conrelid = c.oid AND x.contype = 'f' AND a.attnum = ANY (x.conkey)
         AND cardinality(x.conkey) > 1) AS is_link
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND a.atttypid = 'uuid'::regtype
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname <> 'firm_id' AND EXISTS (
       SELECT FROM pg_attribute f WHERE f.attrelid = c.oid AND f.attname = 'firm_id') ORDER BY 1, 2`,
  );
}

/** Statements of the runtime role about rows of firm B: each must touch no row at all. */
export async function sqlProbes(
  server: TestDatabase,
  firms: { readonly a: TestFirm; readonly b: TestFirm },
  ids: readonly string[],
): Promise<Arbitrary<SqlProbe>> {
  const columns = await idColumns(server.ownerUrl);
  const links = columns.filter((column) => column.is_link);
  const tables = [...new Set(columns.map(({ table }) => table))];
  const { a, b } = firms;
  const theirs = `'${b.id}'`;
  const table = fc.constantFrom(...tables);
  const id = fc.constantFrom(...ids).map((found) => `'${found}'`);
  const at = fc.tuple(fc.constantFrom(...columns), id);
  const on = (shape: (name: string) => string) => table.map(shape);
  const about = (shape: (name: string, where: string) => string) =>
    at.map(([column, value]) => shape(column.table, `${column.name} = ${value}`));
  const copied = `(jsonb_populate_record(null::T, to_jsonb(t) || '{"firm_id": "${b.id}"}')).*`;
  const reads = fc.oneof(
    about((t, where) => `SELECT FROM ${t} WHERE ${where} AND firm_id = ${theirs}`),
    about((t, where) => `SELECT FROM ${t} WHERE ${where} AND firm_id <> '${a.id}'`),
    about((t, where) => `SELECT FROM ${t} WHERE ${where} AND firm_id = ${theirs} FOR UPDATE`),
    on(
      (t) => `SELECT FROM (SELECT count(*) AS n FROM ${t} WHERE firm_id = ${theirs}) x WHERE n > 0`,
    ),
    on((t) => `SELECT FROM (SELECT max(firm_id::text) AS m FROM ${t}) x WHERE m = ${theirs}`),
    on(
      (t) =>
        `SELECT FROM (SELECT * FROM ${t} ORDER BY firm_id = ${theirs} DESC LIMIT 1) x WHERE firm_id = ${theirs}`,
    ),
    on((t) => `SELECT FROM ${t} t WHERE t::text LIKE '%${b.canary}%'`),
    on(
      (t) =>
        `SELECT FROM ${t} t JOIN memberships m ON m.user_id = '${b.admin.userId}' AND m.firm_id = t.firm_id`,
    ),
    on(
      (t) => `SELECT FROM (SELECT firm_id FROM ${t} GROUP BY firm_id) x WHERE firm_id = ${theirs}`,
    ),
  );
  const writes = fc.oneof(
    about((t, where) => `UPDATE ${t} SET firm_id = firm_id WHERE ${where} AND firm_id = ${theirs}`),
    about((t, where) => `DELETE FROM ${t} WHERE ${where} AND firm_id = ${theirs}`),
    on((t) => `UPDATE ${t} SET firm_id = ${theirs}`),
    on((t) => `INSERT INTO ${t} SELECT ${copied.replace('T', t)} FROM ${t} t`),
    on(
      (t) => `INSERT INTO ${t} SELECT ${copied.replace('T', t)} FROM ${t} t ON CONFLICT DO NOTHING`,
    ),
    on(
      (t) =>
        `MERGE INTO ${t} x USING (SELECT ${theirs}::uuid AS f) s ON x.firm_id = s.f WHEN MATCHED THEN DELETE`,
    ),
    fc
      .tuple(fc.constantFrom(...links), id)
      .map(([{ table: t, name }, value]) => `UPDATE ${t} SET ${name} = ${value}`),
  );
  const context = fc.oneof(
    { weight: 8, arbitrary: fc.constant(a.id) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', ' ', 'null', 'not-a-uuid', `${b.id}x`, `'${b.id}'`),
    },
  );

  return fc.record({
    context,
    statement: fc.oneof({ weight: 3, arbitrary: reads }, { weight: 2, arbitrary: writes }),
  });
}

/**
 * Runs the probes as the runtime role, each alone, in one transaction that is rolled back. Gives what touched a row.
 * Refused: no right (42501), a link that leads nowhere or another constraint (23...), a context that is no firm (22P02).
 */
export async function runSql(client: pg.Client, probes: readonly SqlProbe[]): Promise<string[]> {
  const list = probes.map(
    ({ context, statement }) =>
      `ARRAY[${client.escapeLiteral(context)}, ${client.escapeLiteral(statement)}]`,
  );
  try {
    await client.query(`BEGIN; DO $probe$
      DECLARE
        each text[];
        touched int;
        found text := '';
      BEGIN
        FOREACH each SLICE 1 IN ARRAY ARRAY[${list.join(',')}] LOOP
          BEGIN
            PERFORM set_config('app.firm_id', each[1], true);
            EXECUTE each[2];
            GET DIAGNOSTICS touched = ROW_COUNT;
            IF touched > 0 THEN found := found || format(E'%s rows in context "%s": %s\\n', touched, each[1], each[2]); END IF;
            RAISE SQLSTATE 'P0S00';
          EXCEPTION
            WHEN SQLSTATE 'P0S00' OR insufficient_privilege OR integrity_constraint_violation OR invalid_text_representation THEN
              NULL;
            WHEN OTHERS THEN
              found := found || format(E'%s %s: %s\\n', SQLSTATE, SQLERRM, each[2]);
          END;
        END LOOP;
        IF found <> '' THEN RAISE EXCEPTION USING MESSAGE = found, ERRCODE = 'P0LEA'; END IF;
      END
      $probe$`);

    return [];
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== 'P0LEA') throw error;

    return error.message.trim().split('\n');
  } finally {
    await client.query('ROLLBACK');
  }
}
