import { setTimeout } from 'node:timers/promises';

export type Loop = { readonly stop: () => Promise<void> };

/** Repeats `work`, `pauseMs` after it ended or at once while it says there is more, never twice at a time. */
export function startLoop(
  work: () => Promise<'more' | 'done'>,
  options: { readonly pauseMs: number; readonly onError: (error: unknown) => void },
): Loop {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async () => {
    while (!signal.aborted) {
      const outcome = await work().catch(options.onError);
      if (outcome !== 'more')
        await setTimeout(options.pauseMs, undefined, { signal }).catch(() => undefined);
    }
  };
  const running = run();

  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
