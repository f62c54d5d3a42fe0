export type Loop = { readonly stop: () => Promise<void> };

/** Repeats `work`, `pauseMs` after it ended, never twice at once. A failure is reported and the loop goes on. */
export function startLoop(
  work: () => Promise<void>,
  options: { readonly pauseMs: number; readonly onError: (error: unknown) => void },
): Loop {
  let isStopped = false;
  let wake = () => undefined as void;
  const running = (async () => {
    while (!isStopped) {
      await work().catch(options.onError);
      if (isStopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, options.pauseMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();

  return {
    stop: async () => {
      isStopped = true;
      wake();
      await running;
    },
  };
}
