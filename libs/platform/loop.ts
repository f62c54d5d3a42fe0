import { setTimeout } from 'node:timers/promises';

export type Loop = { readonly stop: () => Promise<void> };

/** Repeats `work`, `pauseMs` after it ended, never twice at once. A failure is reported and the loop goes on. */
export function startLoop(
  work: () => Promise<void>,
  options: { readonly pauseMs: number; readonly onError: (error: unknown) => void },
): Loop {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async () => {
    while (!signal.aborted) {
      await work().catch(options.onError);
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
