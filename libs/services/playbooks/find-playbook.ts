import { z } from 'zod';
import { playbooks } from '#domain/playbooks/catalogue';
import { playbookIds } from '#domain/playbooks/playbook';
import { notFound } from '#platform/errors';
import { showPlaybook, type PlaybookView } from './playbook-view.ts';

/** Not a uuid: a playbook has the same name in every firm. */
export const PlaybookName = z.enum(playbookIds);

const shown: ReadonlyMap<string, PlaybookView> = new Map(
  playbooks.map((playbook) => [playbook.id, showPlaybook(playbook)]),
);

/** One procedure as the platform publishes it; `not_found` for a name that no procedure has. */
export function findPlaybook(id: string): PlaybookView {
  const found = shown.get(id);
  if (!found) throw notFound('Playbook');

  return found;
}
