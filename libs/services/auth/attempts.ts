import type { Database } from '#db/database';
import { forgiveAttempt, knowsDevice, takeAttempt, type AttemptKey } from '#db/identity';
import { LimitError } from '#platform/errors';
import { placeOf } from '#platform/place-of';
import { sha256 } from '#platform/tokens';
import type { Visit } from './visit.ts';

/** What is tried: whose secret, of which kind. */
export type Attempt = {
  readonly kind: 'password' | 'code' | 'token' | 'reset' | 'openid';
  readonly account: string;
};

/** Free attempts at one account from one place, and at any account from one address (an office has many people). */
const free = { account: 5, address: 100, codes: 20 } as const;
const longestSeconds = 15 * 60;

/**
 * Lets `work` try a secret, unless too many were tried before: at this account from this address, or at any from this
 * address. Never at this account from anywhere, which would let a stranger lock its owner out, but for codes: there are
 * only a million of them, and nobody comes so far without the password. A browser that has signed in to the account
 * before is counted by itself, so that nobody slows it down.
 * Throws AppError 'limit' with the seconds to wait. `work` fails by throwing.
 */
export async function attempt<T>(
  database: Database,
  { of, visit }: { readonly of: Attempt; readonly visit: Visit },
  work: () => Promise<T>,
): Promise<T> {
  const [own, ...others] = await keysOf(database, of, visit);
  const wait = await takeAttempt(database, [own, ...others], longestSeconds);
  if (wait > 0) throw new LimitError('Too many attempts; wait before the next one', wait);
  const result = await work();
  await forgiveAttempt(
    database,
    own.key,
    others.map((other) => other.key),
  );

  return result;
}

/** What was tried in vain turned out to be its owner's: for a right password whose second factor came later. */
export async function forgive(
  database: Database,
  { of, visit }: { readonly of: Attempt; readonly visit: Visit },
): Promise<void> {
  const [own, ...others] = await keysOf(database, of, visit);
  await forgiveAttempt(
    database,
    own.key,
    others.map((other) => other.key),
  );
}

/** Counts something that is not tried but asked for: nothing forgives it. Throws AppError 'limit' like `attempt`. */
export async function countAttempt(
  database: Database,
  { of, visit }: { readonly of: Attempt; readonly visit: Visit },
): Promise<void> {
  const wait = await takeAttempt(database, await keysOf(database, of, visit), longestSeconds);
  if (wait > 0) throw new LimitError('Too many attempts; wait before the next one', wait);
}

async function keysOf(
  database: Database,
  { kind, account }: Attempt,
  { address, deviceToken }: Visit,
): Promise<[AttemptKey, ...AttemptKey[]]> {
  const place = placeOf(address);
  const device = deviceToken === undefined ? undefined : sha256(deviceToken);
  const isKnown = device !== undefined && (await knowsDevice(database, account, device));
  const own = (where: string) => ({
    key: sha256(JSON.stringify([kind, account, where])),
    free: free.account,
  });
  if (isKnown) return [own(device)];

  const anywhere = { key: sha256(JSON.stringify([kind, account])), free: free.codes };

  return [
    own(place),
    { key: sha256(JSON.stringify(['address', place])), free: free.address },
    ...(kind === 'code' ? [anywhere] : []),
  ];
}
