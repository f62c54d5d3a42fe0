import { createHmac, hkdfSync } from 'node:crypto';
import { z } from 'zod';
import { keyIdOf, seal, unseal, type Key, type Place } from './sealing.ts';
import { isSignedBy, sign } from './signing.ts';

/** Keys that never lie in the database. The first seals; the others still open what they sealed. */
export type MasterKeys = {
  readonly seal: (place: Place, text: string) => string;
  /** Throws when the key is not there any more, or the text was sealed for another place. */
  readonly unseal: (place: Place, sealed: string) => string;
  /** Signs for one purpose, with the current key. */
  readonly sign: (purpose: string, text: string) => string;
  /** Whether one of the keys signed the text for this purpose. */
  readonly verify: (purpose: string, text: string, signature: string) => boolean;
  /** The name of the key that seals: what bears another name is due to be sealed again. */
  readonly current: string;
  /** A keyed hash: whoever has the database alone cannot try out what was hashed. Another one after each rotation. */
  readonly digest: (text: string) => string;
};

const Entry = z
  .string()
  .regex(
    /^[a-z0-9-]{1,32}:[A-Za-z0-9_-]{43}$/,
    'must be NAME:KEY, the key being 32 bytes in base64url without padding',
  );

/** `NAME:KEY`, comma-separated, the current one first. */
export const MasterKeyList = z
  .string()
  .transform((text) => text.split(',').map((each) => each.trim()))
  .pipe(z.array(Entry))
  .transform((entries) => entries.map(keyOf))
  .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length, 'names a key twice');

export function masterKeysOf(keys: readonly Key[]): MasterKeys {
  const [current] = keys;
  if (!current) throw new Error('there is no master key');
  const digestKey = Buffer.from(hkdfSync('sha256', current.bytes, '', 'prazo digest', 32));

  return {
    current: current.id,
    digest: (text) => createHmac('sha256', digestKey).update(text).digest('hex'),
    seal: (place, text) => seal(current, place, text),
    unseal: (place, sealed) => {
      const key = keys.find(({ id }) => id === keyIdOf(sealed));
      if (!key) throw new Error(`the master key ${keyIdOf(sealed)} is not there`);

      return unseal(key, place, sealed);
    },
    sign: (purpose, text) => sign(current, purpose, text),
    verify: (purpose, text, signature) => {
      const key = keys.find(({ id }) => id === keyIdOf(signature));

      return key !== undefined && isSignedBy(key, purpose, text, signature);
    },
  };
}

function keyOf(entry: string): Key {
  const [id = '', key = ''] = entry.split(':');

  return { id, bytes: Buffer.from(key, 'base64url') };
}
