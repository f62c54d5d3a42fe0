import type { Trace } from '#domain/deadlines/trace';
import { sha256 } from '#platform/tokens';

/** The same trace gives the same hash, whatever the order in which a database returns its keys. */
export function traceHash(trace: Trace): string {
  return sha256(
    JSON.stringify(trace, (_key, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    ),
  );
}
