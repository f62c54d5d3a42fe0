import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { newKey } from '../ui/use-idempotency-key.ts';
import { answer, api, done } from './answer.ts';

export const todayQuery = (mine: boolean) =>
  queryOptions({
    queryKey: ['today', { mine }],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/today', { params: { query: { mine: String(mine) } }, signal })),
    placeholderData: keepPreviousData,
    // A screen left open overnight must not show yesterday.
    refetchInterval: 60_000,
  });

export const stalledQuery = (minDays: number) =>
  queryOptions({
    queryKey: ['stalled', { minDays }],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/reports/stalled', { params: { query: { minDays } }, signal })),
    placeholderData: keepPreviousData,
  });

export const comingOfAgeQuery = queryOptions({
  queryKey: ['coming-of-age'],
  queryFn: ({ signal }) => answer(api.GET('/v1/reports/coming-of-age', { signal })),
});

export const alertsQuery = infiniteQueryOptions({
  queryKey: ['alerts'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) =>
    answer(
      api.GET('/v1/alerts', {
        params: { query: { limit: 100, ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  getNextPageParam: (page) => page.nextCursor,
});

export function acknowledgeAlert(id: string): Promise<void> {
  return done(
    api.POST('/v1/alerts/{id}/acknowledge', {
      params: { path: { id }, header: { 'Idempotency-Key': newKey() } },
    }),
  );
}
