import { AppError, LimitError } from './errors.ts';
import { turnsOf } from './turns.ts';

/** Lets everything that can go on go on. */
const settle = () => new Promise(setImmediate);

function stage(size: number, patienceMs = 10_000) {
  const turns = turnsOf(size, patienceMs);
  const running: string[] = [];
  const ends = new Map<string, (() => void)[]>();
  const begin = (key: string) =>
    turns.run(key, async () => {
      running.push(key);
      await new Promise<void>((resolve) => {
        ends.set(key, [...(ends.get(key) ?? []), resolve]);
      });
    });
  /** The oldest of this one's work is done. */
  const end = async (key: string) => {
    ends.get(key)?.shift()?.();
    await settle();
  };

  /** Nothing is left running or waiting. */
  const endAll = async () => {
    while ([...ends.values()].some((each) => each.length > 0)) {
      for (const key of ends.keys()) await end(key);
    }
  };

  return { turns, running, begin, end, endAll };
}

describe('turns', () => {
  it('leave half to others however much one asks for, and something to each who comes', async () => {
    const { running, begin, endAll } = stage(10);
    for (const key of ['a', 'b', 'c', 'd']) {
      for (let count = 0; count < 20; count += 1) void begin(key);
    }
    await settle();

    expect(running.join('')).toBe('aaaaabbbcd');
    await endAll();
    expect(running).toHaveLength(80);
  });

  it('go round those who wait, each of whom is served in the order of coming', async () => {
    const { running, begin, end, endAll } = stage(2);
    for (const key of ['a', 'a', 'a', 'a', 'b', 'b', 'c']) void begin(key);
    await settle();
    expect(running).toEqual(['a', 'b']);

    for (const key of ['a', 'b', 'a', 'b']) await end(key);
    expect(running).toEqual(['a', 'b', 'a', 'b', 'c', 'a']);
    await endAll();
  });

  it('come back when the work fails', async () => {
    const { turns } = stage(2);
    for (let count = 0; count < 10; count += 1) {
      await expect(turns.run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow();
    }

    expect(await turns.run('a', async () => 'done')).toBe('done');
  });

  it('say whose work it is that holds them, and forget whoever stopped waiting', async () => {
    const { running, begin, end } = stage(2, 20);
    void begin('a');
    const own = begin('a');
    await expect(own).rejects.toThrow(LimitError);
    void begin('b');
    const others = begin('c');
    await expect(others).rejects.toThrow(AppError);
    await expect(others).rejects.toMatchObject({ code: 'unavailable' });

    await end('a');
    await end('b');
    expect(running).toEqual(['a', 'b']);
  });
});
