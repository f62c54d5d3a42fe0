import type { z } from 'zod';
import { playbooks } from '#domain/playbooks/catalogue';
import { PlaybookView } from './playbook-view.ts';

/** What a procedure is chosen by; everything else about it is asked for one at a time. */
export const PlaybookEntry = PlaybookView.pick({
  id: true,
  code: true,
  version: true,
  family: true,
  name: true,
  trigger: true,
}).meta({ id: 'PlaybookEntry' });

/** The procedures the product knows, in the order of the manual. */
export function listPlaybooks(): z.infer<typeof PlaybookEntry>[] {
  return playbooks.map(({ id, code, version, family, name, trigger }) => ({
    id,
    code,
    version,
    family,
    name,
    trigger,
  }));
}
