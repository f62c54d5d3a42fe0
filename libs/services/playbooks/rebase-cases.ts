import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { playbookVersion as versionOf } from '#domain/playbooks/catalogue';
import { AppError, invalidField } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { requireOpenCase } from '../cases/note-progress.ts';
import { leaveWord } from '../outbox/leave-word.ts';
import { writeTimeline } from '../timeline/write-timeline.ts';
import { today } from '../today.ts';
import { newestFollowed, type NewestFollowed } from './newest-followed.ts';
import { rebaseCase } from './rebase-case.ts';

/** Cases that are looked at or moved at a time. */
export const mostRebased = 100;

export const PlaybookTarget = z
  .strictObject({ version: z.int(), overlayVersion: z.int().nullable() })
  .meta({ id: 'PlaybookTarget' });

export const RebaseCases = z
  .strictObject({
    /** What the preview showed. */
    to: PlaybookTarget,
    cases: z
      .array(z.strictObject({ id: z.uuid(), version: z.int() }))
      .min(1)
      .max(mostRebased),
  })
  .meta({ id: 'RebaseCases' });

/**
 * Lets open cases follow the newest version of their playbook, all of them or none. `conflict` when there is a newer one
 * than was previewed, or when a case was changed since; `invalid` for one whose version this release does not hold: what
 * would change in it cannot be said. The worker then settles their deadlines.
 */
export async function rebaseCases(
  ctx: FirmContext,
  id: string,
  { to, cases }: z.infer<typeof RebaseCases>,
): Promise<void> {
  requirePermission(ctx, 'playbooks.tailor');
  const target = await newestFollowed(ctx, id);
  if (!isSame(target, to)) {
    throw new AppError('conflict', 'The playbook has changed since the preview; look at it again');
  }
  // In one order, so that two who move the same cases wait for each other instead of both.
  for (const each of cases.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    await moveTo(ctx, target, each);
  }
}

async function moveTo(
  ctx: FirmContext,
  target: NewestFollowed,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  const matter = await requireOpenCase(ctx, id);
  if (matter.playbook !== target.playbook.id) {
    throw invalidField('cases', `${id} follows another playbook`);
  }
  if (matter.version !== version) {
    throw new AppError('conflict', `The case ${id} was changed since the preview`);
  }
  const { playbookVersion, overlayVersion } = matter;
  if (!versionOf(matter.playbook, playbookVersion)) {
    throw invalidField('cases', `${id} follows a version that is not part of this release`);
  }
  if (isSame(target, { version: playbookVersion, overlayVersion })) return;

  await rebaseCase(ctx, matter, target);
  const moved = {
    playbook: matter.playbook,
    fromVersion: playbookVersion,
    toVersion: target.playbook.version,
    fromOverlay: overlayVersion,
    toOverlay: target.overlayVersion,
  };
  await writeTimeline(ctx, {
    caseId: id,
    kind: 'playbook_changed',
    happenedOn: today(ctx.clock),
    data: moved,
  });
  await writeAudit(ctx, {
    action: 'case.rebased',
    subjectType: 'case',
    subjectId: id,
    data: moved,
  });
  await leaveWord(ctx, 'case.facts_changed', id);
}

function isSame(
  { playbook, overlayVersion }: NewestFollowed,
  to: z.infer<typeof PlaybookTarget>,
): boolean {
  return playbook.version === to.version && overlayVersion === to.overlayVersion;
}
