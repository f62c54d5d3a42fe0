import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { changesQuery, type ChangeFilter } from '../../api/impacts.ts';
import type { DateChange } from '../../api/types.ts';
import type { changeViews } from '../../app/search.ts';

export type ChangeView = (typeof changeViews)[number];

const states: Readonly<Record<ChangeView, ChangeFilter['state']>> = {
  decidir: 'waiting',
  // What is open is waiting or unread: the API names no state for the unread alone.
  antecipadas: 'open',
  assinaladas: 'flagged',
  historico: 'all',
};

const enough = 25;

/** The changes of a view, perhaps of one run only; pages without any of them are passed over. */
export function useShownChanges(view: ChangeView, runId: string | undefined) {
  const query = useInfiniteQuery(changesQuery({ state: states[view], runId }));
  const changes = (query.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter((change) => view !== 'antecipadas' || isUnread(change));
  const { hasNextPage, isFetching, fetchNextPage } = query;
  const isShort = view === 'antecipadas' && changes.length < enough;
  useEffect(() => {
    if (isShort && hasNextPage && !isFetching) void fetchNextPage();
  }, [isShort, hasNextPage, isFetching, fetchNextPage]);

  return { query, changes };
}

export function isUnread({ state, acknowledgedAt }: DateChange): boolean {
  return state === 'applied' && acknowledgedAt === null;
}
