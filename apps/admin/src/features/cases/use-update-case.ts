import { useMutation, useQueryClient } from '@tanstack/react-query';
import { updateCase } from '../../api/cases.ts';
import { isProblem } from '../../api/problem.ts';
import type { Case, CaseChanges } from '../../api/types.ts';

/** Changes a case as it is on screen; when somebody was faster, their version is loaded. */
export function useUpdateCase(
  matter: Case,
  options: { readonly success?: string; readonly isShownInPlace?: boolean } = {},
) {
  const queryClient = useQueryClient();
  const refresh = () =>
    Promise.all(
      [['cases'], ['today'], ['stalled']].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );

  return useMutation({
    mutationFn: (changes: CaseChanges) => updateCase(matter, changes),
    meta: options,
    onSuccess: async (updated) => {
      queryClient.setQueryData(['cases', matter.id, 'file'], updated);
      await refresh();
    },
    onError: (error) => (isProblem(error, 409) ? refresh() : undefined),
  });
}
