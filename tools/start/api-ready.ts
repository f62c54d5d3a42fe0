import { setTimeout as sleep } from 'node:timers/promises';
import { tailOf } from './log-file.ts';
import { Refusal } from './refusal.ts';

const TIMEOUT_MS = 60_000;

/** Waits until the API says that it can serve. */
export async function waitForApi(apiUrl: string, logFile: string): Promise<void> {
  const until = performance.now() + TIMEOUT_MS;
  let last = 'no answer';
  while (performance.now() < until) {
    try {
      const answer = await fetch(`${apiUrl}/health/ready`, { signal: AbortSignal.timeout(2000) });
      if (answer.status === 200) return;
      last = `${answer.status} ${(await answer.text()).slice(0, 500)}`;
    } catch {
      last = 'no answer';
    }
    await sleep(100);
  }
  throw new Refusal(
    `The API was not ready after ${TIMEOUT_MS / 1000} s (${last}). The end of ${logFile}:\n${tailOf(logFile)}`,
  );
}
