import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from './answer.ts';

export type AuditQuery = {
  readonly actorId?: string | undefined;
  readonly action?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

export const auditQuery = (filter: AuditQuery) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'list', filter],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/v1/audit', {
          params: {
            query: { ...given(filter), limit: 50, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
    // Each page that is read is written down: nothing is read again because a window came to the front.
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  });

export const auditChainQuery = queryOptions({
  queryKey: ['audit', 'chain'],
  queryFn: ({ signal }) => answer(api.GET('/v1/audit/chain', { signal })),
});

/** Where the browser fetches the file: a link, so that it is streamed to disk. */
export function auditFile(filter: AuditQuery): string {
  return `/v1/audit/export?${new URLSearchParams(given(filter)).toString()}`;
}

function given(filter: AuditQuery): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
