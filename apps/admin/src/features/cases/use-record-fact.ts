import { useMutation, useQueryClient } from '@tanstack/react-query';
import { recordEvent } from '../../api/cases.ts';
import { recordDelivery, recordNotice, recordSubmission } from '../../api/facts.ts';
import type { NewEvent, NewNotice, NewSubmission } from '../../api/types.ts';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';

/** Records what was filed in a case, and loads again what it changes. */
export function useRecordSubmission(caseId: string, success: string) {
  const keyOf = useIdempotencyKey();
  const refresh = useRefreshCase(caseId);

  return useMutation({
    mutationFn: (submission: NewSubmission) =>
      recordSubmission(caseId, submission, keyOf(submission)),
    meta: { success, isShownInPlace: true },
    onSuccess: refresh,
  });
}

/** Says when something that was filed in a case reached the office. */
export function useRecordDelivery(caseId: string, success: string) {
  return useMutation({
    mutationFn: (said: { readonly id: string; readonly deliveredOn: string | null }) =>
      recordDelivery(said.id, said.deliveredOn),
    meta: { success },
    onSuccess: useRefreshCase(caseId),
  });
}

/** Records what was received in a case. */
export function useRecordNotice(caseId: string, success: string) {
  const keyOf = useIdempotencyKey();
  const refresh = useRefreshCase(caseId);

  return useMutation({
    mutationFn: (notice: NewNotice) => recordNotice(caseId, notice, keyOf(notice)),
    meta: { success, isShownInPlace: true },
    onSuccess: refresh,
  });
}

/** Records what happened to a request that nobody files or sends; refused, the case is loaded as it is by now. */
export function useRecordEvent(caseId: string, success: string) {
  const keyOf = useIdempotencyKey();
  const refresh = useRefreshCase(caseId);

  return useMutation({
    mutationFn: (event: NewEvent) => recordEvent(caseId, event, keyOf(event)),
    meta: { success, isShownInPlace: true },
    onSettled: refresh,
  });
}

function useRefreshCase(caseId: string): () => void {
  const queryClient = useQueryClient();

  return () => {
    for (const part of ['file', 'submissions', 'notices', 'timeline', 'note', 'facts']) {
      void queryClient.invalidateQueries({ queryKey: ['cases', caseId, part] });
    }
  };
}
