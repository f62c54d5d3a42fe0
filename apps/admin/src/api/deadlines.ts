import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './answer.ts';
import type { Deadline } from './types.ts';

export const deadlinesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'deadlines'],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/cases/{id}/deadlines', { params: { path: { id: caseId } }, signal })),
  });

export const deadlineQuery = (id: string) =>
  queryOptions({
    queryKey: ['deadlines', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/deadlines/{id}', { params: { path: { id } }, signal })),
  });

/** Where the browser saves the control sheet of a deadline from. */
export function controlSheetAddress(id: string): string {
  return `/v1/deadlines/${id}/control-sheet`;
}

export function completeDeadline(id: string, proof: string, key: string): Promise<Deadline> {
  return answer(
    api.POST('/v1/deadlines/{id}/complete', {
      body: { proof },
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
}

/** A lawyer's own date, which stands whatever is computed. */
export function fixDeadline(
  id: string,
  body: { readonly on: string; readonly reason: string },
  key: string,
): Promise<Deadline> {
  return answer(
    api.POST('/v1/deadlines/{id}/override', {
      body,
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
}

/** Lifts it: the date that the law gives today takes its place. */
export function releaseDeadline(id: string, reason: string, key: string): Promise<Deadline> {
  return answer(
    api.POST('/v1/deadlines/{id}/override/release', {
      body: { reason },
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
}
