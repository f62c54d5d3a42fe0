import { performance } from 'node:perf_hooks';

const isPlain = !process.stdout.isTTY || Boolean(process.env['NO_COLOR']);

let isMuted = false;

/** Once the stop has begun, a step cut short is no news. */
export function muteSteps(): void {
  isMuted = true;
}

export function paint(code: number, text: string): string {
  return isPlain ? text : `\x1b[${code}m${text}\x1b[0m`;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export type Step = typeof step;

/** One line per step, written when it ends, so that steps may run side by side. */
export async function step<T>(
  area: string,
  what: string,
  work: (detail: (text: string) => void) => Promise<T>,
): Promise<T> {
  const started = performance.now();
  let text = what;
  const label = `${area}:`.padEnd(10);
  try {
    const result = await work((detail) => (text = detail));
    if (!isMuted) say(`  ${paint(36, label)} ${text} ${paint(2, `... ${seconds(started)}`)}`);

    return result;
  } catch (error) {
    if (!isMuted) say(`  ${paint(31, label)} ${text} ... failed after ${seconds(started)}`);
    throw error;
  }
}

function seconds(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
