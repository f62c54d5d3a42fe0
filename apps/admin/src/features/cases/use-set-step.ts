import { useMutation, useQueryClient } from '@tanstack/react-query';
import { setStep, type StepMark } from '../../api/steps.ts';

/** Marks a step done, not needed, or neither after all; what the case does next is loaded again. */
export function useSetStep(caseId: string) {
  const queryClient = useQueryClient();

  return useMutation({
    mutationFn: ({ step, mark }: { readonly step: string; readonly mark: StepMark }) =>
      setStep(caseId, step, mark),
    onSettled: () =>
      Promise.all(
        [['cases', caseId], ['today']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
