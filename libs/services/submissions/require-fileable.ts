import { wordLimit } from '#domain/playbooks/compose-note';
import { playbookVersion } from '#domain/playbooks/catalogue';
import { menuVerdict, pathsInstead } from '#domain/playbooks/menu-verdict';
import { wordCount } from '#domain/playbooks/note-text';
import type { Channel } from '#domain/playbooks/playbook';
import { AppError } from '#platform/errors';

type Filed = {
  readonly channel: Channel;
  readonly menuPath: readonly string[];
  readonly note?: string | undefined;
};

/**
 * Throws AppError 'unprocessable' for what the contactenos form cannot have taken, or must not: a note over its words, or a
 * path by which AIMA sorts the request into another queue. The paths to take instead are named.
 */
export function requireFileable(
  matter: { readonly playbook: string; readonly playbookVersion: number },
  { channel, menuPath, note }: Filed,
): void {
  const playbook = playbookVersion(matter.playbook, matter.playbookVersion);
  if (!playbook || channel !== 'contactenos') return;
  if (menuVerdict(playbook, menuPath) === 'forbidden') {
    const instead = pathsInstead(playbook).map((path) => `“${path.join(' › ')}”`);
    throw refused(
      'menuPath',
      `is forbidden for this procedure: AIMA sorts requests by the path. Take ${instead.join(' or else ')}`,
    );
  }
  const words = wordCount(note ?? '');
  const limit = wordLimit(playbook.note) ?? words;
  if (words > limit) {
    throw refused('note', `has ${words} words; the form takes ${limit} at most`);
  }
}

function refused(path: string, message: string): AppError {
  return new AppError('unprocessable', `${path} ${message}`, [{ path, message }]);
}
