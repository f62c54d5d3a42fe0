import { generateSync } from 'otplib';
import type { Clock } from '#platform/clock';

/** A clock that stands still until it is moved, so that no code grows old between two lines of a test. */
export function movingClock(): Clock & { readonly move: (seconds: number) => void } {
  let at = Date.now();

  return {
    now: () => new Date(at),
    move: (seconds) => {
      at += seconds * 1_000;
    },
  };
}

/** What an authenticator application shows, `steps` of 30 seconds from now. */
export function codeOf(secret: string, clock: Clock, steps = 0): string {
  const epoch = Math.floor(clock.now().getTime() / 1_000) + steps * 30;

  return generateSync({ secret, epoch });
}
