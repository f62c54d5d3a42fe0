import { useMutation, useQueryClient } from '@tanstack/react-query';
import { setCaseFacts } from '../../api/case-facts.ts';
import type { CaseFacts, FactChanges } from '../../api/types.ts';

/** Says facts of a case on top of the version on screen; when somebody was faster, their version is loaded. */
export function useSetCaseFacts(caseId: string, facts: CaseFacts, success: string) {
  const queryClient = useQueryClient();

  return useMutation({
    mutationFn: (changes: FactChanges) => setCaseFacts(caseId, facts.version, changes),
    meta: { success, isShownInPlace: true },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['cases', caseId] }),
  });
}
