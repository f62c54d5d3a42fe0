import { randomBytes } from 'node:crypto';
import { keyCacheOf, type FirmKey } from './key-cache.ts';

describe('keys that were opened', () => {
  const open = (): FirmKey => ({
    version: 1,
    seal: { id: '1', bytes: randomBytes(32) },
    index: randomBytes(32),
  });

  it('stay for five minutes, each under its own name, and are opened anew after that', () => {
    let now = new Date('2026-11-28T10:00:00Z');
    const cache = keyCacheOf({ now: () => now });

    const first = cache.get('a', open);
    expect(cache.get('b', open)).not.toBe(first);
    now = new Date('2026-11-28T10:04:59Z');
    expect(cache.get('a', open)).toBe(first);
    now = new Date('2026-11-28T10:05:00Z');

    expect(cache.get('a', open)).not.toBe(first);
  });

  it('that could not be opened are tried again', () => {
    const cache = keyCacheOf({ now: () => new Date('2026-11-28T10:00:00Z') });
    const fail = () => {
      throw new Error('no master key');
    };

    expect(() => cache.get('a', fail)).toThrow('no master key');
    expect(cache.get('a', open)).toMatchObject({ version: 1 });
  });
});
