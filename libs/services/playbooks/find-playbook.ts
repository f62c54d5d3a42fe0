import { z } from 'zod';
import { playbookIds } from '#domain/playbooks/playbook';
import { notFound } from '#platform/errors';
import { listPlaybooks, type PlaybookView } from './list-playbooks.ts';

/** Not a uuid: a playbook has the same name in every firm. */
export const PlaybookName = z.enum(playbookIds);

/** One procedure as the platform publishes it. */
export function findPlaybook(id: string): z.infer<typeof PlaybookView> {
  const found = listPlaybooks().find((playbook) => playbook.id === id);
  if (!found) throw notFound('Playbook');

  return found;
}
