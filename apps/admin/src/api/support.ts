import { queryOptions } from '@tanstack/react-query';
import { answer, api, done } from './answer.ts';

export const supportGrantsQuery = queryOptions({
  queryKey: ['support-grants'],
  queryFn: ({ signal }) =>
    answer(api.GET('/v1/support-grants', { params: { query: { limit: 100 } }, signal })),
});

export function grantSupport(
  body: { readonly reason: string; readonly until: string },
  key: string,
): Promise<unknown> {
  return answer(
    api.POST('/v1/support-grants', { body, params: { header: { 'Idempotency-Key': key } } }),
  );
}

export function revokeSupport(id: string): Promise<void> {
  return done(api.POST('/v1/support-grants/{id}/revoke', { params: { path: { id } } }));
}
