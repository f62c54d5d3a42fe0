import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { deadlinesQuery } from '../../api/deadlines.ts';
import type { Deadline } from '../../api/types.ts';

type Awaited = { readonly known: ReadonlySet<string>; readonly isLate: boolean };

const patienceMs = 12_000;
const pollMs = 600;

/** The deadlines of a case. After a fact was recorded the worker sets new ones: they are looked for until they come. */
export function useAwaitedDeadlines(caseId: string) {
  const queryClient = useQueryClient();
  const [awaited, setAwaited] = useState<Awaited>();
  const list = useQuery({
    ...deadlinesQuery(caseId),
    refetchInterval: ({ state }) => stateOf(awaited, state.data) === 'waiting' && pollMs,
  });
  const state = stateOf(awaited, list.data);
  const isWaiting = state === 'waiting';
  const hasCome = state === 'came';

  useEffect(() => {
    if (!hasCome) return;
    void queryClient.invalidateQueries({ queryKey: ['cases'] });
    void queryClient.invalidateQueries({ queryKey: ['today'] });
  }, [hasCome, queryClient]);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(
      () => setAwaited((previous) => previous && { ...previous, isLate: true }),
      patienceMs,
    );

    return () => clearTimeout(timer);
  }, [isWaiting]);

  return {
    list,
    fresh: freshOf(awaited, list.data),
    state,
    expectNew: () => setAwaited({ known: new Set(list.data?.map(({ id }) => id)), isLate: false }),
  };
}

export type AwaitedDeadlines = ReturnType<typeof useAwaitedDeadlines>;

function stateOf(awaited: Awaited | undefined, deadlines: readonly Deadline[] | undefined) {
  if (!awaited) return 'idle';
  if (freshOf(awaited, deadlines).size > 0) return 'came';

  return awaited.isLate ? 'late' : 'waiting';
}

/** The deadlines that were not there when the fact was recorded. */
function freshOf(
  awaited: Awaited | undefined,
  deadlines: readonly Deadline[] | undefined,
): ReadonlySet<string> {
  const ids = (deadlines ?? []).map(({ id }) => id);

  return new Set(awaited ? ids.filter((id) => !awaited.known.has(id)) : []);
}
