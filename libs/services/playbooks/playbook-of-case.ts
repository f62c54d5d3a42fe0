import { playbookVersion } from '#domain/playbooks/catalogue';
import { withOverlay } from '#domain/playbooks/overlay';
import type { Playbook } from '#domain/playbooks/playbook-format';
import { OverlayContent } from './overlay-view.ts';

/** What a case follows, as its row and the row of its overlay say. */
export type Followed = {
  readonly playbook: string;
  readonly playbookVersion: number;
  /** The content of the overlay; null where the firm added nothing. */
  readonly overlay: unknown;
};

/** SQL: the content of the overlay that the case `k` of the firm $1 follows. */
export const overlayOfCase = `(SELECT o.content FROM playbook_overlays o
  WHERE o.firm_id = $1 AND o.playbook = k.playbook AND o.version = k.overlay_version)`;

/** The playbook of a case as its firm works by it; undefined when this release does not have its version. */
export function playbookOfCase(followed: Followed): Playbook | undefined {
  const playbook = playbookVersion(followed.playbook, followed.playbookVersion);
  if (!playbook || followed.overlay === null || followed.overlay === undefined) return playbook;

  return withOverlay(playbook, OverlayContent.parse(followed.overlay));
}
