import { asService, type ReadContext } from '#db/with-firm';

/** How many cases of the person are restricted to others than whoever asks. A number, and nothing of the cases. */
export async function hiddenCasesOf(ctx: ReadContext, personId: string): Promise<number> {
  const [hidden] = await ctx.sql<{ ids: string[] }>('SELECT system.hidden_cases() AS ids');
  if (!hidden || hidden.ids.length === 0) return 0;
  const [found] = await asService(ctx, () =>
    ctx.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM cases
       WHERE firm_id = $1 AND id = ANY ($3) AND (person_id = $2 OR client_id IN (
         SELECT id FROM clients WHERE firm_id = $1 AND person_id = $2))`,
      [ctx.firmId, personId, hidden.ids],
    ),
  );

  return found?.count ?? 0;
}
