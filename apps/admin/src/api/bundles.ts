import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './answer.ts';

const pollMs = 2_000;

/** Looked at again while one is being made. */
export const bundlesQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', id, 'bundles'],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/cases/{id}/bundles', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) =>
      data?.some(({ state }) => state === 'requested') ? pollMs : false,
  });

export function requestBundle(id: string, key: string) {
  return answer(
    api.POST('/v1/cases/{id}/bundles', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
}

/** Where the browser saves a bundle from. */
export function bundleAddress(id: string): string {
  return `/v1/bundles/${id}/content`;
}
