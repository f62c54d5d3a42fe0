import type { z } from 'zod';
import { playbookById } from '#domain/playbooks/catalogue';
import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { requireSight } from '../access/permissions.ts';
import { OverlayContent, type OverlayView } from './overlay-view.ts';

type Row = {
  readonly version: number;
  readonly content: unknown;
  readonly by: z.infer<typeof OverlayView>['by'];
  readonly at: Date;
};

/** What the firm adds to a playbook today: cases that are opened from now on follow it. */
export async function findOverlay(
  ctx: ReadContext,
  id: string,
): Promise<z.infer<typeof OverlayView>> {
  requireSight(ctx, 'files.read');
  const playbook = playbookById(id)?.id;
  if (!playbook) throw notFound('Playbook');
  const row = await newestOverlay(ctx, playbook);
  if (!row) {
    return { playbook, version: 0, content: { steps: [], remarks: {} }, by: null, at: null };
  }
  const { version, content, by, at } = row;

  return { playbook, version, content: OverlayContent.parse(content), by, at: at.toISOString() };
}

export async function newestOverlay(
  ctx: Pick<ReadContext, 'sql' | 'firmId'>,
  playbook: string,
): Promise<Row | undefined> {
  const [row] = await ctx.sql<Row>(
    `SELECT o.version, o.content, json_build_object('id', u.id, 'name', u.name) AS by, o.created_at AS at
     FROM playbook_overlays o JOIN users u ON u.id = o.made_by
     WHERE o.firm_id = $1 AND o.playbook = $2 ORDER BY o.version DESC LIMIT 1`,
    [ctx.firmId, playbook],
  );

  return row;
}
