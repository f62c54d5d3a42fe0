export type Recent<Value> = {
  readonly get: (key: string) => Value | undefined;
  /** What is kept under the key, made when nothing is. */
  readonly getOr: (key: string, make: () => Value) => Value;
  readonly forget: (key: string) => void;
};

/** Keeps the `most` values that were used last and forgets the others. */
export function recentOf<Value>(most: number): Recent<Value> {
  const kept = new Map<string, Value>();
  const keep = (key: string, value: Value) => {
    // A map gives its keys in the order in which they were put in: the first is the one that was used longest ago.
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }

    return value;
  };
  const get = (key: string) => {
    const value = kept.get(key);

    return value === undefined ? undefined : keep(key, value);
  };

  return {
    get,
    getOr: (key, make) => get(key) ?? keep(key, make()),
    forget: (key) => void kept.delete(key),
  };
}
