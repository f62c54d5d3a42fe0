import type { Playbook } from '#domain/playbooks/playbook';

import { art15FiledAsArt17 } from '#domain/playbooks/art-15-filed-as-art-17';
import { childPortalAccount } from '#domain/playbooks/child-portal-account';
import { generalContactenos } from '#domain/playbooks/general-contactenos';
import { newbornArt124 } from '#domain/playbooks/newborn-art-124';

export const playbooks: readonly Playbook[] = [
  childPortalAccount,
  newbornArt124,
  art15FiledAsArt17,
  generalContactenos,
];

/** The playbook of an id; undefined for an id that no version of the catalogue knows. */
export function playbookById(id: string): Playbook | undefined {
  return playbooks.find((each) => each.id === id);
}
