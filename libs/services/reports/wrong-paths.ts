import { playbookVersion } from '#domain/playbooks/catalogue';
import { menuVerdict } from '#domain/playbooks/menu-verdict';
import type { ReadContext } from '#db/with-firm';
import type { SignalQuery } from './signal-query.ts';

/** A path that requests of open cases of one playbook took in contactenos. */
type Used = { readonly playbook: string; readonly version: number; readonly path: string[] };

/**
 * Open cases whose last request by contactenos with a path took one that their playbook does not know, or forbids. The
 * database says which paths were taken, the playbooks what they make of them. Undefined where all of them are right.
 */
export async function wrongPaths(ctx: ReadContext): Promise<SignalQuery | undefined> {
  const used = await ctx.sql<Used>(
    `SELECT DISTINCT k.playbook, k.playbook_version AS version, s.menu_path AS path
     FROM cases k JOIN submissions s ON s.firm_id = k.firm_id AND s.case_id = k.id
     WHERE k.firm_id = $1 AND k.status = 'open' AND s.channel = 'contactenos' AND cardinality(s.menu_path) > 0`,
    [ctx.firmId],
  );
  const wrong = used.filter(isWrong);
  if (wrong.length === 0) return undefined;

  return {
    text: `SELECT l.id, l.filed_on::text AS "on", l.menu_path AS "menuPath"
      FROM (
        SELECT DISTINCT ON (k.id) k.id, k.playbook, k.playbook_version, s.filed_on, s.menu_path
        FROM cases k JOIN submissions s ON s.firm_id = k.firm_id AND s.case_id = k.id
        WHERE k.firm_id = $1 AND k.status = 'open' AND s.channel = 'contactenos' AND cardinality(s.menu_path) > 0
          AND s.filed_on <= $2::date
        ORDER BY k.id, s.filed_at DESC, s.id DESC) l
      JOIN jsonb_to_recordset($4::jsonb) AS w (playbook text, version int, path jsonb)
        ON w.playbook = l.playbook AND w.version = l.playbook_version AND w.path = to_jsonb(l.menu_path)`,
    values: [JSON.stringify(wrong)],
  };
}

/** Where nothing is filed through the form, the playbook has no opinion. */
function isWrong({ playbook, version, path }: Used): boolean {
  const followed = playbookVersion(playbook, version);
  if (!followed?.menu) return false;

  return ['unknown', 'forbidden'].includes(menuVerdict(followed, path));
}
