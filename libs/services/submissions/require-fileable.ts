import { wordLimit } from '#domain/playbooks/compose-note';
import { playbookVersion } from '#domain/playbooks/catalogue';
import { menuVerdict, pathsInstead } from '#domain/playbooks/menu-verdict';
import { fieldsIn, wordCount } from '#domain/playbooks/note-text';
import { isMergeField, mergeFields } from '#domain/playbooks/pieces/merge-fields';
import type { Channel } from '#domain/playbooks/playbook';
import { AppError } from '#platform/errors';

type Filed = {
  readonly channel: Channel;
  readonly menuPath: readonly string[];
  readonly note?: string | undefined;
};

/**
 * Throws AppError 'unprocessable' for a note with fields that nobody filled in, which are named, and for what the contactenos
 * form cannot have taken, or must not: a note over its words, or a path by which AIMA sorts the request into another queue.
 * The paths to take instead are named.
 */
export function requireFileable(
  matter: { readonly playbook: string; readonly playbookVersion: number },
  { channel, menuPath, note }: Filed,
): void {
  requireFilled(note);
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

/** A person may write braces of their own; the name of a field in them is a blank that nobody filled in. */
function requireFilled(note = ''): void {
  const blank = fieldsIn(note).filter(isMergeField);
  if (blank.length === 0) return;
  const names = blank.map((field) => `{${field}} (${mergeFields[field].pt})`);
  throw refused('note', `has fields that nobody filled in: ${names.join(', ')}`);
}

function refused(path: string, message: string): AppError {
  return new AppError('unprocessable', `${path} ${message}`, [{ path, message }]);
}
