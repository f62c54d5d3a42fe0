import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from './answer.ts';
import type { ChangeState, Impact, ImpactPreview, LawChange } from './types.ts';

const atRest = 60_000;
const whileRunning = 1_500;

/** What changes of law did, the latest first: asked for often while one of them is still at work. */
export const impactsQuery = infiniteQueryOptions({
  queryKey: ['impacts'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) =>
    answer(
      api.GET('/v1/impacts', {
        params: { query: { limit: 50, ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  getNextPageParam: (page) => page.nextCursor,
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ items }) => items.some(isRunning)) ? whileRunning : atRest,
});

export const impactQuery = (id: string) =>
  queryOptions({
    queryKey: ['impacts', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/impacts/{id}', { params: { path: { id } }, signal })),
  });

export function isRunning({ state }: Impact): boolean {
  return state === 'running';
}

/** What still wants an answer in these runs: later dates to decide on, earlier ones to acknowledge. */
export function openIn(runs: readonly Impact[]): { waiting: number; unread: number } {
  const sum = (count: 'waiting' | 'unread') => runs.reduce((total, run) => total + run[count], 0);

  return { waiting: sum('waiting'), unread: sum('unread') };
}

export type ChangeFilter = {
  readonly state: ChangeState | 'open' | 'all';
  readonly runId?: string | undefined;
};

export const changesQuery = ({ state, runId }: ChangeFilter) =>
  infiniteQueryOptions({
    queryKey: ['changes', { state, runId }],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/v1/impacts/changes', {
          params: {
            query: {
              state,
              limit: 100,
              ...(runId && { runId }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

/** What would change; the API writes nothing. */
export function previewImpact(body: LawChange): Promise<ImpactPreview> {
  return answer(api.POST('/v1/impacts/preview', { body }));
}

/** The changes meant: those named, or all of a run. */
export type WhichChanges = { readonly ids: string[] } | { readonly runId: string };

export type Decision = WhichChanges &
  ({ readonly decision: 'accept' } | { readonly decision: 'keep'; readonly reason: string });

export function decideChanges(
  body: Decision,
  key: string,
): Promise<{ decided: number; stale: string[] }> {
  return answer(
    api.POST('/v1/impacts/decisions', { body, params: { header: { 'Idempotency-Key': key } } }),
  );
}

export function acknowledgeChanges(
  body: WhichChanges,
  key: string,
): Promise<{ acknowledged: number }> {
  return answer(
    api.POST('/v1/impacts/acknowledgements', {
      body,
      params: { header: { 'Idempotency-Key': key } },
    }),
  );
}
