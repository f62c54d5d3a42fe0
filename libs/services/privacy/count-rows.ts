import type { ReadContext } from '#db/with-firm';
import type { TableOfPerson } from './register.ts';

/** How many rows of the person there are in each of the tables; tables without any are left out. */
export async function countRows(
  ctx: ReadContext,
  personId: string,
  tables: readonly TableOfPerson[],
): Promise<Record<string, number>> {
  const each = tables.map(
    ({ name, ofPerson }) =>
      `SELECT '${name}' AS name, count(*)::int AS count FROM ${name} t WHERE t.firm_id = $1 AND ${ofPerson}`,
  );
  const rows = await ctx.sql<{ name: string; count: number }>(each.join(' UNION ALL '), [
    ctx.firmId,
    personId,
  ]);

  return Object.fromEntries(rows.flatMap(({ name, count }) => (count > 0 ? [[name, count]] : [])));
}
