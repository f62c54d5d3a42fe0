import { createHmac } from 'node:crypto';
import type { ReadContext } from '#db/with-firm';
import type { FirmKey } from '#platform/key-cache';
import { fold } from '../people/search-tokens.ts';
import { openableKeys } from './firm-keys.ts';
import { sealedFields, sealedNames, type SealedField } from './sealed-fields.ts';

const soughtFields = sealedNames.filter((name) => sealedFields[name].isSought);

/** What no word of a name starts with: a search by the beginning of a word never meets a blind token. */
export const blindMark = '#';

/**
 * The token by which a whole value is found: 96 bits of an HMAC under the firm's own key. Equal values of two firms, of
 * two fields, or under two versions of the key have nothing in common.
 */
export function blindToken(key: FirmKey, field: SealedField, value: string): string {
  const mac = createHmac('sha256', key.index)
    .update(`${field}:${compact(value)}`)
    .digest();

  return `${blindMark}${field}.${key.version}.${mac.subarray(0, 12).toString('base64url')}`;
}

/** Every token that the text would have, were it a whole number: in each field, under each key of the firm. */
export async function blindTokensOf(ctx: ReadContext, text: string): Promise<string[]> {
  if (compact(text) === '') return [];

  return (await openableKeys(ctx)).flatMap((key) =>
    soughtFields.map((field) => blindToken(key, field, text)),
  );
}

function compact(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
