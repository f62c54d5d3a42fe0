import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, done } from './answer.ts';
import type { Erasure } from './types.ts';

const ofPerson = (id: string) => ({ params: { path: { id } } });

export const personPrivacyQuery = (id: string) =>
  queryOptions({
    queryKey: ['privacy', 'person', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/people/{id}/privacy', { ...ofPerson(id), signal })),
  });

/** Asked anew each time: what stood in the way yesterday may be gone. */
export const erasurePlanQuery = (id: string) =>
  queryOptions({
    queryKey: ['privacy', 'plan', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/people/{id}/erasure', { ...ofPerson(id), signal })),
    gcTime: 0,
  });

export const holdsQuery = infiniteQueryOptions({
  queryKey: ['privacy', 'holds'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) =>
    answer(api.GET('/v1/holds', { params: { query: pageOf(pageParam) }, signal })),
  getNextPageParam: (page) => page.nextCursor,
});

export const erasuresQuery = infiniteQueryOptions({
  queryKey: ['privacy', 'erasures'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) =>
    answer(api.GET('/v1/erasures', { params: { query: pageOf(pageParam) }, signal })),
  getNextPageParam: (page) => page.nextCursor,
});

export const retentionQuery = queryOptions({
  queryKey: ['privacy', 'retention'],
  queryFn: ({ signal }) => answer(api.GET('/v1/retention', { signal })),
});

export const offBoardingQuery = queryOptions({
  queryKey: ['privacy', 'off-boarding'],
  queryFn: ({ signal }) => answer(api.GET('/v1/off-boarding', { signal })),
  staleTime: 60_000,
});

/** The whole file, or a failure: one that breaks off on the way is not handed over. */
export function exportPerson(id: string): Promise<Blob> {
  return answer<Blob>(
    api.GET('/v1/people/{id}/export', { ...ofPerson(id), parseAs: 'blob' as const }),
  );
}

export function placeHold(id: string, reason: string, key: string): Promise<unknown> {
  return answer(
    api.POST('/v1/people/{id}/holds', {
      body: { reason },
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
}

export function liftHold(id: string, reason: string, key: string): Promise<void> {
  return done(
    api.POST('/v1/holds/{id}/lift', {
      body: { reason },
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
}

export function erasePerson(id: string, reason: string, key: string): Promise<Erasure> {
  return answer(
    api.POST('/v1/people/{id}/erasure', {
      body: { reason },
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
}

export function requestOffBoarding(reason: string, key: string): Promise<unknown> {
  return answer(
    api.POST('/v1/off-boarding', {
      body: { reason },
      params: { header: { 'Idempotency-Key': key } },
    }),
  );
}

export function cancelOffBoarding(id: string): Promise<void> {
  return done(api.POST('/v1/off-boarding/{id}/cancellation', { params: { path: { id } } }));
}

function pageOf(cursor: string) {
  return { limit: 50, ...(cursor && { cursor }) };
}
