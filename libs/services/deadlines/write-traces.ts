import type { FirmContext } from '#db/with-firm';
import type { DateByLaw } from './compute-by-law.ts';

/** Keeps the explanation of some dates, once per content. */
export async function writeTraces(
  ctx: FirmContext,
  dates: readonly Pick<DateByLaw, 'hash' | 'json'>[],
): Promise<void> {
  const distinct = new Map(dates.map(({ hash, json }) => [hash, json]));
  if (distinct.size === 0) return;

  await ctx.sql(
    `INSERT INTO traces (firm_id, hash, trace) SELECT $1, hash, trace FROM unnest($2::text[], $3::jsonb[]) AS t (hash, trace)
     ON CONFLICT DO NOTHING`,
    [ctx.firmId, [...distinct.keys()], [...distinct.values()]],
  );
}
