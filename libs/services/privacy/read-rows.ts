import type { ReadContext } from '#db/with-firm';
import { isSealed } from '#platform/sealing';
import { openValue } from '../sealing/seal-value.ts';
import {
  fieldsOf,
  sealedFields,
  sealedTables,
  type SealedField,
} from '../sealing/sealed-fields.ts';

const batch = 200;

export type PlainRow = Readonly<Record<string, unknown>>;

/**
 * Rows of a table with what is sealed in them opened, a batch in memory at a time. `where` has the firm as $1 and `values`
 * from $2 on. Throws AppError 'unavailable' when a key is not there.
 */
export async function* readRows(
  ctx: ReadContext,
  query: {
    readonly table: string;
    readonly columns: readonly string[];
    readonly where: string;
    readonly values?: readonly unknown[];
  },
): AsyncGenerator<PlainRow> {
  const { table, columns, where, values = [] } = query;
  const cursor = `rows_of_${table}`;
  const fields = sealedFieldsOf(table).filter((field) =>
    columns.includes(sealedFields[field].column),
  );
  const list = columns.map((column) => `t.${column}`).join(', ');
  await ctx.sql(
    `DECLARE ${cursor} NO SCROLL CURSOR FOR
     SELECT to_jsonb(x) AS row FROM (SELECT ${list} FROM ${table} t WHERE t.firm_id = $1 AND ${where} ORDER BY ${list}) x`,
    [ctx.firmId, ...values],
  );
  for (;;) {
    const rows = await ctx.sql<{ row: PlainRow }>(`FETCH ${batch} FROM ${cursor}`);
    for (const { row } of rows) yield await openRow(ctx, row, fields);
    if (rows.length < batch) break;
  }
  await ctx.sql(`CLOSE ${cursor}`);
}

function sealedFieldsOf(table: string): SealedField[] {
  const sealed = sealedTables.find((each) => each === table);

  return sealed ? fieldsOf(sealed) : [];
}

async function openRow(
  ctx: ReadContext,
  row: PlainRow,
  fields: readonly SealedField[],
): Promise<PlainRow> {
  const opened: Record<string, unknown> = { ...row };
  for (const field of fields) {
    const { column } = sealedFields[field];
    const value = row[column];
    if (typeof value !== 'string' || !isSealed(value)) continue;
    opened[column] = await openValue(ctx, { field, rowId: String(row['id']) }, value);
  }

  return opened;
}
