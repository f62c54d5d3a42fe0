import { AppError, LimitError } from './errors.ts';

export type Turns = {
  /**
   * Runs `work` when it is this one's turn. Throws AppError 'limit' when its own work held the turns until patience ran
   * out, 'unavailable' when others' did.
   */
  readonly run: <T>(key: string, work: () => Promise<T>) => Promise<T>;
};

type Waiter = { readonly go: () => void };

/**
 * `size` turns for everybody. One that holds some gets another only while it holds fewer than are free (the dynamic
 * threshold of Choudhury and Hahne): alone it may have half, two have a third each, and something is left for whoever comes.
 * Its own work is served in the order of coming; whoever was served goes behind the others who wait.
 */
export function turnsOf(size: number, patienceMs: number): Turns {
  let free = size;
  const held = new Map<string, number>();
  const waiting = new Map<string, Set<Waiter>>();
  const heldBy = (key: string) => held.get(key) ?? 0;
  const mayTake = (key: string) => heldBy(key) < free;
  const take = (key: string) => {
    free -= 1;
    held.set(key, heldBy(key) + 1);
  };
  const leave = (key: string, waiter: Waiter) => {
    const queue = waiting.get(key);
    queue?.delete(waiter);
    if (queue?.size === 0) waiting.delete(key);
  };

  const serve = () => {
    for (const [key, queue] of waiting) {
      const [first] = queue;
      if (!first || !mayTake(key)) continue;
      // Behind all the others: whoever was served waits for its next turn until they had theirs.
      waiting.delete(key);
      waiting.set(key, queue);
      leave(key, first);
      take(key);
      first.go();
    }
  };

  const giveBack = (key: string) => {
    free += 1;
    if (heldBy(key) === 1) held.delete(key);
    else held.set(key, heldBy(key) - 1);
    serve();
  };

  const wait = (key: string) =>
    new Promise<void>((resolve, reject) => {
      const lost = setTimeout(() => {
        leave(key, waiter);
        reject(
          heldBy(key) > 0
            ? new LimitError('Too much is under way in your firm; try again in a moment', 2)
            : new AppError('unavailable', 'The service is busy; try again in a moment'),
        );
      }, patienceMs);
      const waiter = {
        go: () => {
          clearTimeout(lost);
          resolve();
        },
      };
      const queue = waiting.get(key) ?? new Set();
      waiting.set(key, queue.add(waiter));
    });

  return {
    run: async (key, work) => {
      if (waiting.has(key) || !mayTake(key)) await wait(key);
      else take(key);
      try {
        return await work();
      } finally {
        giveBack(key);
      }
    },
  };
}
