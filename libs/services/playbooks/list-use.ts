import { z } from 'zod';
import { playbooks } from '#domain/playbooks/catalogue';
import { playbookIds } from '#domain/playbooks/playbook';
import type { ReadContext } from '#db/with-firm';
import { requireSight } from '../access/permissions.ts';

export const PlaybookUse = z
  .object({
    playbook: z.enum(playbookIds),
    /** Open cases that follow it, of those that the reader sees. */
    open: z.int(),
    /** Those of them that follow an older version than a case opened today. */
    behind: z.int(),
    /** 0 while the firm adds nothing to it. */
    overlayVersion: z.int(),
  })
  .meta({ id: 'PlaybookUse' });

type Row = {
  readonly playbook: string;
  readonly open: number;
  readonly behind: number;
  readonly overlayVersion: number;
};

/** How many open cases follow each procedure, and how many of them an older version of it. */
export async function listUse(ctx: ReadContext): Promise<z.infer<typeof PlaybookUse>[]> {
  requireSight(ctx, 'files.read');
  const rows = await ctx.sql<Row>(
    `SELECT n.playbook, count(k.id)::int AS open, coalesce(max(o.version), 0)::int AS "overlayVersion",
       (count(*) FILTER (WHERE k.id IS NOT NULL
         AND (k.playbook_version, k.overlay_version) IS DISTINCT FROM (n.version, o.version)))::int AS behind
     FROM unnest($2::text[], $3::int[]) AS n (playbook, version)
     LEFT JOIN LATERAL (SELECT max(p.version) AS version FROM playbook_overlays p
       WHERE p.firm_id = $1 AND p.playbook = n.playbook) o ON true
     LEFT JOIN cases k ON k.firm_id = $1 AND k.status = 'open' AND k.playbook = n.playbook
     GROUP BY n.playbook`,
    [ctx.firmId, playbooks.map(({ id }) => id), playbooks.map(({ version }) => version)],
  );
  const byPlaybook = new Map(rows.map((row) => [row.playbook, row]));

  return playbooks.map(({ id }) => {
    const { open = 0, behind = 0, overlayVersion = 0 } = byPlaybook.get(id) ?? {};

    return { playbook: id, open, behind, overlayVersion };
  });
}
