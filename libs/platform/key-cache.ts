import type { Clock } from './clock.ts';
import type { Key } from './sealing.ts';

/** A key of a firm as it is used: one half seals values, the other makes the tokens by which they are found. */
export type FirmKey = { readonly version: number; readonly seal: Key; readonly index: Buffer };

export type KeyCache = {
  /** The key of that name, opened when it is not there or was opened more than five minutes ago. */
  readonly get: (name: string, open: () => FirmKey) => FirmKey;
};

const keptMs = 5 * 60_000;

/** Keys that were opened stay in the memory of the process for five minutes at most, and nowhere else. */
export function keyCacheOf(clock: Clock): KeyCache {
  const kept = new Map<string, { readonly key: FirmKey; readonly until: number }>();

  return {
    get: (name, open) => {
      const now = clock.now().getTime();
      const found = kept.get(name);
      if (found && found.until > now) return found.key;
      for (const [each, { until }] of kept) if (until <= now) kept.delete(each);
      const key = open();
      kept.set(name, { key, until: now + keptMs });

      return key;
    },
  };
}
