import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './answer.ts';
import type { CheckedReceipt, NewReceiptCheck } from './types.ts';

export const coverageQuery = (personId: string) =>
  queryOptions({
    queryKey: ['coverage', personId],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/people/{id}/coverage', { params: { path: { id: personId } }, signal })),
  });

export const receiptChecksQuery = (personId: string) =>
  queryOptions({
    queryKey: ['receipts', personId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/v1/people/{id}/receipt-checks', { params: { path: { id: personId } }, signal }),
      ),
  });

export const familyQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'family'],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/cases/{id}/family', { params: { path: { id: caseId } }, signal })),
  });

export function releaseNaturalisation(
  personId: string,
  reason: string,
  key: string,
): Promise<{ id: string }> {
  return answer(
    api.POST('/v1/people/{id}/naturalisation-releases', {
      body: { reason },
      params: { path: { id: personId }, header: { 'Idempotency-Key': key } },
    }),
  );
}

export function checkReceipt(
  personId: string,
  body: NewReceiptCheck,
  key: string,
): Promise<CheckedReceipt> {
  return answer(
    api.POST('/v1/people/{id}/receipt-checks', {
      body,
      params: { path: { id: personId }, header: { 'Idempotency-Key': key } },
    }),
  );
}
