import { playbookById } from '#domain/playbooks/catalogue';
import { withOverlay } from '#domain/playbooks/overlay';
import type { Playbook } from '#domain/playbooks/playbook-format';
import type { ReadContext } from '#db/with-firm';
import { notFound } from '#platform/errors';
import { newestOverlay } from './find-overlay.ts';
import { OverlayContent } from './overlay-view.ts';

/** A playbook as the firm works by it today. */
export type NewestFollowed = {
  readonly playbook: Playbook;
  /** Null while the firm has added nothing to it. */
  readonly overlayVersion: number | null;
};

/** What a case that is opened now follows. */
export async function newestFollowed(
  ctx: Pick<ReadContext, 'sql' | 'firmId'>,
  id: string,
): Promise<NewestFollowed> {
  const playbook = playbookById(id);
  if (!playbook) throw notFound('Playbook');
  const overlay = await newestOverlay(ctx, id);
  if (!overlay) return { playbook, overlayVersion: null };

  return {
    playbook: withOverlay(playbook, OverlayContent.parse(overlay.content)),
    overlayVersion: overlay.version,
  };
}
