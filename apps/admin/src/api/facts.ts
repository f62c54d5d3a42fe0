import { queryOptions } from '@tanstack/react-query';
import { answer, api, done } from './answer.ts';
import type { NewNotice, NewSubmission } from './types.ts';

export const submissionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id, 'submissions'],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/cases/{id}/submissions', { params: { path: { id } }, signal })),
  });

export const noticesQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id, 'notices'],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/cases/{id}/notices', { params: { path: { id } }, signal })),
  });

/** `key`: one per form shown, so that a form sent twice writes once. */
export function recordSubmission(
  id: string,
  body: NewSubmission,
  key: string,
): Promise<{ id: string }> {
  return answer(
    api.POST('/v1/cases/{id}/submissions', {
      body,
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
}

/** The day on which it reached the office; null takes back what was said. */
export function recordDelivery(id: string, deliveredOn: string | null): Promise<void> {
  return done(
    api.PUT('/v1/submissions/{id}/delivery', { body: { deliveredOn }, params: { path: { id } } }),
  );
}

export function recordNotice(id: string, body: NewNotice, key: string): Promise<{ id: string }> {
  return answer(
    api.POST('/v1/cases/{id}/notices', {
      body,
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
}
