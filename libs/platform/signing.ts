import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Key } from './sealing.ts';

/** `keyId.base64url(HMAC-SHA256)` under a key of its own for each purpose, derived from the master key (HKDF). */
export function sign(key: Key, purpose: string, text: string): string {
  return `${key.id}.${macOf(key, purpose, text).toString('base64url')}`;
}

/** Whether this key signed the text for this purpose. */
export function isSignedBy(key: Key, purpose: string, text: string, signature: string): boolean {
  const given = Buffer.from(signature.slice(signature.indexOf('.') + 1), 'base64url');
  const right = macOf(key, purpose, text);

  return given.length === right.length && timingSafeEqual(given, right);
}

function macOf(key: Key, purpose: string, text: string): Buffer {
  const derived = hkdfSync('sha256', key.bytes, '', `prazo signing: ${purpose}`, 32);

  return createHmac('sha256', Buffer.from(derived)).update(text, 'utf8').digest();
}
