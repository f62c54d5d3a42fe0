import type { FirmContext } from '#db/with-firm';
import { playbookById } from '#domain/playbooks/catalogue';
import { overlayProblems, withOverlay } from '#domain/playbooks/overlay';
import { noteProblems } from '#domain/playbooks/check-note';
import { AppError, notFound } from '#platform/errors';
import { requirePermission } from '../access/permissions.ts';
import { writeAudit } from '../audit/write-audit.ts';
import type { OverlayContent } from './overlay-view.ts';

/**
 * Writes the next version of what the firm adds to a playbook. Cases that are opened from now on follow it; open ones stay
 * as they are until somebody moves them (rebase-cases.ts). `conflict` when somebody wrote one since `version`;
 * `unprocessable` for what does not fit the playbook, with its field.
 */
export async function setOverlay(
  ctx: FirmContext,
  input: {
    readonly playbook: string;
    readonly version: number;
    readonly content: OverlayContent;
  },
): Promise<void> {
  const userId = requirePermission(ctx, 'playbooks.tailor');
  const { version, content } = input;
  const playbook = playbookById(input.playbook);
  if (!playbook) throw notFound('Playbook');
  const { note } = withOverlay(playbook, content);
  const unfitting = overlayProblems(playbook, content);
  if (unfitting.length > 0) throw unfit(unfitting);
  const tooLong = note ? noteProblems(note).map((problem) => `noteEnding: ${problem}`) : [];
  if (tooLong.length > 0) throw unfit(tooLong);

  const written = await ctx.sql(
    `INSERT INTO playbook_overlays (playbook, version, content, made_by)
     SELECT $2, $3, $4, $5::uuid
     WHERE $3 = 1 + coalesce((SELECT max(version) FROM playbook_overlays WHERE firm_id = $1 AND playbook = $2), 0)
     ON CONFLICT DO NOTHING RETURNING version`,
    [ctx.firmId, playbook.id, version + 1, JSON.stringify(content), userId],
  );
  if (written.length === 0) {
    throw new AppError('conflict', 'Somebody else changed what the firm adds to this playbook');
  }
  await writeAudit(ctx, {
    action: 'playbook.tailored',
    subjectType: 'firm',
    subjectId: ctx.firmId,
    data: { playbook: playbook.id, version: version + 1, ...summary(content) },
  });
}

function unfit(problems: readonly string[]): AppError {
  const fields = problems.map((problem) => {
    const [path = '', ...rest] = problem.split(': ');

    return { path, message: rest.join(': ') };
  });

  return new AppError('unprocessable', problems.join('; '), fields);
}

/** How much of each there is: the words themselves stand in the version. */
function summary({ steps, remarks, noteEnding, leadTimes }: OverlayContent) {
  return {
    steps: steps.length,
    remarks: Object.keys(remarks).length,
    hasNoteEnding: noteEnding !== undefined,
    leadTimes: leadTimes?.join(', ') ?? null,
  };
}
