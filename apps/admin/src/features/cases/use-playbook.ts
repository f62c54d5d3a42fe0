import { useQuery } from '@tanstack/react-query';
import { playbookIds } from '#domain/playbooks/playbook';
import { playbookQuery } from '../../api/playbooks.ts';
import type { Playbook } from '../../api/types.ts';

/** All that is known of a procedure; undefined until it is there. */
export function usePlaybook(id: string): Playbook | undefined {
  return useQuery(playbookQuery(playbookIds.find((each) => each === id))).data;
}
