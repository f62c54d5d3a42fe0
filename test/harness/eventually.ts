/** Waits until `look` gives something, at most `timeoutMs`; fails with what it was waiting for. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  timeoutMs = 15_000,
): Promise<T> {
  const end = performance.now() + timeoutMs;
  while (performance.now() < end) {
    const seen = await look();
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }

  throw new Error(`Waited ${timeoutMs} ms in vain for: ${what}`);
}
