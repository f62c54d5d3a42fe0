import type { FirmContext } from '#db/with-firm';

/**
 * The cases of the same person that a case goes on from, however far back, and those that go on from it. What AIMA decided
 * in one is decided for all of them.
 */
export async function casesInLine(
  ctx: FirmContext,
  caseId: string,
): Promise<{ readonly before: string[]; readonly after: string[] }> {
  const rows = await ctx.sql<{ id: string; isBefore: boolean }>(
    `WITH RECURSIVE back AS (
       SELECT k.id, k.person_id, k.follows_case_id FROM cases k WHERE k.firm_id = $1 AND k.id = $2
       UNION SELECT b.id, b.person_id, b.follows_case_id FROM back c
       JOIN cases b ON b.firm_id = $1 AND b.id = c.follows_case_id AND b.person_id = c.person_id
     ), forth AS (
       SELECT k.id, k.person_id FROM cases k WHERE k.firm_id = $1 AND k.id = $2
       UNION SELECT a.id, a.person_id FROM forth c
       JOIN cases a ON a.firm_id = $1 AND a.follows_case_id = c.id AND a.person_id = c.person_id
     )
     SELECT id, true AS "isBefore" FROM back WHERE id <> $2
     UNION ALL SELECT id, false FROM forth WHERE id <> $2`,
    [ctx.firmId, caseId],
  );
  const ids = (isBefore: boolean) =>
    rows.filter((row) => row.isBefore === isBefore).map(({ id }) => id);

  return { before: ids(true), after: ids(false) };
}
