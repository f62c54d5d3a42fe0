import type { FirmContext } from '#db/with-firm';

/** SQL: the case is restricted and the user in `parameter` has no part in it. For the service, which sees every case. */
export function isHiddenFrom(alias: string, parameter: string): string {
  return `(${alias}.is_restricted AND ${parameter}::uuid NOT IN (${alias}.owner_id, ${alias}.lawyer_id)
    AND NOT EXISTS (SELECT FROM case_people n WHERE n.firm_id = ${alias}.firm_id AND n.case_id = ${alias}.id
      AND n.user_id = ${parameter}::uuid AND n.removed_at IS NULL))`;
}

/** SQL: the people of a restricted case, by name; null when everybody in the firm sees it. */
export function restrictionOf(alias: string): string {
  return `CASE WHEN ${alias}.is_restricted THEN json_build_object('people', (
    SELECT json_agg(json_build_object('id', nu.id, 'name', nu.name) ORDER BY nu.name, nu.id) FROM users nu
    WHERE nu.id IN (${alias}.owner_id, ${alias}.lawyer_id) OR EXISTS (
      SELECT FROM case_people n WHERE n.firm_id = $1 AND n.case_id = ${alias}.id AND n.user_id = nu.id
        AND n.removed_at IS NULL))) END`;
}

/** Lets people into a restricted case; those who are in it already stay as they are. */
export async function namePeople(
  ctx: FirmContext,
  { caseId, people }: { readonly caseId: string; readonly people: readonly string[] },
): Promise<void> {
  await ctx.sql(
    `INSERT INTO case_people AS n (firm_id, case_id, user_id, named_by)
     SELECT $1, $2, u, $3 FROM unnest($4::uuid[]) AS u
     ON CONFLICT (firm_id, case_id, user_id) DO UPDATE
       SET named_by = excluded.named_by, named_at = now(), reason = NULL, removed_at = NULL
       WHERE n.removed_at IS NOT NULL`,
    [ctx.firmId, caseId, ctx.userId, [...new Set(people)]],
  );
}
