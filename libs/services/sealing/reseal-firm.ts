import type { FirmContext } from '#db/with-firm';
import type { FirmKey } from '#platform/key-cache';
import { isSealed, keyIdOf } from '#platform/sealing';
import { leaveWord } from '../outbox/leave-word.ts';
import { reindexPerson } from '../people/index-person.ts';
import { blindToken } from './blind-tokens.ts';
import { currentKey, keyOfVersion, storedKeys } from './firm-keys.ts';
import {
  fieldsOf,
  sealedFields,
  sealedTables,
  type SealedField,
  type SealedTable,
} from './sealed-fields.ts';
import { openValue, sealValue } from './seal-value.ts';

const batch = 200;

/** SQL: whose words a row of each table is found by. */
const personOf = {
  people: 't.id',
  permits: 't.person_id',
  cases: 't.person_id',
  submissions: '(SELECT k.person_id FROM cases k WHERE k.firm_id = t.firm_id AND k.id = t.case_id)',
} as const satisfies Readonly<Record<SealedTable, string>>;

type Row = { readonly id: string; readonly personId: string } & Readonly<
  Record<string, string | null>
>;

/**
 * Seals, under the key in use, a batch of what lies under an older one, or in the clear from before values were sealed;
 * leaves word for the next while there is more. Each row is locked: an edit comes before or after, and is not lost.
 */
export async function resealFirm(ctx: FirmContext): Promise<void> {
  const [inUse] = await storedKeys(ctx);
  if (inUse?.wrapped === null) return;
  const key = await currentKey(ctx);
  let left = batch;
  for (const table of sealedTables) {
    const rows = await overdueRows(ctx, table, { key, limit: left });
    for (const row of rows) await resealRow(ctx, table, { key, row });
    left -= rows.length;
  }
  if (left === 0) await leaveWord(ctx, 'firm.reseal', ctx.firmId);
}

function overdueRows(
  ctx: FirmContext,
  table: SealedTable,
  { key, limit }: { readonly key: FirmKey; readonly limit: number },
): Promise<Row[]> {
  const fields = fieldsOf(table);
  const values = fields.map((field) => `t.${sealedFields[field].column} AS "${field}"`);
  const overdue = fields.map((field) => `t.${sealedFields[field].column} !~ $2`);

  return ctx.sql<Row>(
    `SELECT t.id, ${personOf[table]} AS "personId", ${values.join(', ')}
     FROM ${table} t WHERE t.firm_id = $1 AND (${overdue.join(' OR ')})
     ORDER BY t.id LIMIT $3 FOR UPDATE`,
    [ctx.firmId, `^${key.version}\\.[A-Za-z0-9_-]{38,}$`, limit],
  );
}

async function resealRow(
  ctx: FirmContext,
  table: SealedTable,
  { key, row }: { readonly key: FirmKey; readonly row: Row },
): Promise<void> {
  const columns: string[] = [];
  const values: (string | null)[] = [];
  const set = (column: string, value: string | null) =>
    columns.push(`${column} = $${values.push(value) + 2}`);
  let wasPlain = false;
  for (const field of fieldsOf(table)) {
    const stored = row[field];
    const old = stored && isSealed(stored) ? stored : undefined;
    if (!stored || (old && keyIdOf(old) === key.seal.id)) continue;
    const place = { field, rowId: row.id };
    wasPlain ||= old === undefined;
    const value = old ? await openValue(ctx, place, old) : stored;
    const { sealed, hint } = await sealValue(ctx, place, value);
    set(sealedFields[field].column, sealed);
    if (sealedFields[field].hint) set(sealedFields[field].hint, hint);
    await replaceToken(ctx, row.personId, { key, field, value, old });
  }
  await ctx.sql(`UPDATE ${table} SET ${columns.join(', ')} WHERE firm_id = $1 AND id = $2`, [
    ctx.firmId,
    row.id,
    ...values,
  ]);
  // What lay in the clear was found by words in the clear.
  if (wasPlain) await reindexPerson(ctx, row.personId);
}

async function replaceToken(
  ctx: FirmContext,
  personId: string,
  token: {
    readonly key: FirmKey;
    readonly field: SealedField;
    readonly value: string;
    readonly old: string | undefined;
  },
): Promise<void> {
  const { key, field, value, old } = token;
  if (!sealedFields[field].isSought) return;
  await ctx.sql(
    `INSERT INTO search_tokens (firm_id, token, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    [ctx.firmId, blindToken(key, field, value), personId],
  );
  if (!old) return;
  const oldKey = await keyOfVersion(ctx, Number(keyIdOf(old)));
  await ctx.sql('DELETE FROM search_tokens WHERE firm_id = $1 AND token = $2 AND person_id = $3', [
    ctx.firmId,
    blindToken(oldKey, field, value),
    personId,
  ]);
}
