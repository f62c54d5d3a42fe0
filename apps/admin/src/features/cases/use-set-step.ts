import { useMutation, useQueryClient } from '@tanstack/react-query';
import { setStep } from '../../api/steps.ts';

/** Marks a step done on a day, or not done after all; what the case does next is loaded again. */
export function useSetStep(caseId: string) {
  const queryClient = useQueryClient();

  return useMutation({
    mutationFn: ({ step, on }: { readonly step: string; readonly on: string | null }) =>
      setStep(caseId, step, on),
    onSettled: () =>
      Promise.all(
        [['cases', caseId], ['today']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
