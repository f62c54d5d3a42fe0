import { randomBytes } from 'node:crypto';
import { MasterKeyList, masterKeysOf } from './master-keys.ts';
import { seal, unseal, type Place } from './sealing.ts';

const newKey = (id: string) => ({ id, bytes: randomBytes(32) });
const place: Place = ['firm-a', 'people', 'nif', 'row-1'];

describe('a sealed value', () => {
  const key = newKey('k1');

  it.each(['', '123456789', 'João, 中文, 🙂', 'x'.repeat(100_000)])(
    'opens where it was sealed',
    (text) => {
      expect(unseal(key, place, seal(key, place, text))).toBe(text);
    },
  );

  it('is never the same twice, and does not show what it holds', () => {
    const sealed = [1, 2].map(() => seal(key, place, '123456789'));

    expect(sealed[0]).not.toBe(sealed[1]);
    expect(
      Buffer.from(sealed[0]?.split('.')[1] ?? '', 'base64url').toString('latin1'),
    ).not.toContain('123456789');
  });

  it.each([
    ['another firm', ['firm-b', 'people', 'nif', 'row-1']],
    ['another table', ['firm-a', 'permits', 'nif', 'row-1']],
    ['another column', ['firm-a', 'people', 'niss', 'row-1']],
    ['another row', ['firm-a', 'people', 'nif', 'row-2']],
    ['a place cut elsewhere', ['firm-a', 'people', 'nifrow-1']],
  ] as const)('does not open in %s', (_name, elsewhere) => {
    expect(() => unseal(key, [...elsewhere], seal(key, place, '123456789'))).toThrow();
  });

  it('does not open under another key, altered or cut', () => {
    const sealed = seal(key, place, '123456789');
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    bytes.writeUInt8(bytes.readUInt8(14) ^ 1, 14);

    expect(() => unseal(newKey('k1'), place, sealed)).toThrow();
    expect(() => unseal({ ...key, id: 'k2' }, place, sealed)).toThrow();
    expect(() => unseal(key, place, `k1.${bytes.toString('base64url')}`)).toThrow();
    expect(() => unseal(key, place, sealed.slice(0, -4))).toThrow();
    expect(() => unseal(key, place, '')).toThrow();
  });
});

describe('the master keys', () => {
  const [old, next] = ['2025', '2026'].map((id) => newKey(id));
  if (!old || !next) throw new Error('two keys');

  it('seal with the first, and open what the others sealed', () => {
    const before = masterKeysOf([old]).seal(place, 'value');
    const rotated = masterKeysOf([next, old]);

    expect(rotated.unseal(place, before)).toBe('value');
    expect(rotated.seal(place, 'value')).toMatch(/^2026\./);
    expect(() => masterKeysOf([next]).unseal(place, before)).toThrow('2025 is not there');
  });

  it('hash alike under one key, and otherwise under the next', () => {
    const [before, after] = [masterKeysOf([old]), masterKeysOf([next, old])];

    expect(before.digest('value')).toBe(masterKeysOf([old, next]).digest('value'));
    expect(before.digest('value')).not.toBe(after.digest('value'));
  });

  it('are read from a list, and refused without saying the key', () => {
    const key = next.bytes.toString('base64url');
    const list = `2026:${key}, 2025:${old.bytes.toString('base64url')}`;

    expect(MasterKeyList.parse(list)).toEqual([next, old]);
    for (const bad of [
      '',
      key,
      `2026:${key}x`,
      `2026:${key},2026:${key}`,
      `2026:${key.slice(1)}`,
    ]) {
      const refused = MasterKeyList.safeParse(bad);
      expect(refused.success).toBe(false);
      expect(JSON.stringify(refused.error?.issues)).not.toContain(key.slice(1));
    }
  });
});
