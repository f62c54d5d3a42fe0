import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A 256-bit key and the name under which it stands in what it sealed. */
export type Key = { readonly id: string; readonly bytes: Buffer };

/** Where a value lives, from the outside in. Sealed for one place, it opens in no other. */
export type Place = readonly [string, ...string[]];

const ivBytes = 12;
const tagBytes = 16;

/** AES-256-GCM under a new random nonce, bound to its place: `keyId.base64url(nonce, ciphertext, tag)`. */
export function seal(key: Key, place: Place, text: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: tagBytes });
  cipher.setAAD(bind(key, place));
  const sealed = Buffer.concat([
    iv,
    cipher.update(text, 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]);

  return `${key.id}.${sealed.toString('base64url')}`;
}

/** What was sealed for this place. Throws when it was sealed for another, under another key, or has been altered. */
export function unseal(key: Key, place: Place, sealed: string): string {
  const bytes = Buffer.from(sealed.slice(sealed.indexOf('.') + 1), 'base64url');
  const iv = bytes.subarray(0, ivBytes);
  const body = bytes.subarray(ivBytes, -tagBytes);
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: tagBytes });
  decipher.setAAD(bind(key, place));
  decipher.setAuthTag(bytes.subarray(-tagBytes));

  return decipher.update(body, undefined, 'utf8') + decipher.final('utf8');
}

/** Whether a stored text was sealed: what an earlier release left in the clear does not look so. */
export function isSealed(stored: string): boolean {
  return /^[1-9]\d*\.[\w-]{38,}$/.test(stored);
}

/** The name of the key that opens it. */
export function keyIdOf(sealed: string): string {
  return sealed.slice(0, sealed.indexOf('.'));
}

function bind(key: Key, place: Place): Buffer {
  return Buffer.from(JSON.stringify([key.id, ...place]));
}
