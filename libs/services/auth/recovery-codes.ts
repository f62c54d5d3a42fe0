import { randomInt } from 'node:crypto';
import { sha256 } from '#platform/tokens';

const howMany = 10;
/** No letter or digit that a person could take for another. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
const length = 20;

/** Ten codes of 99 random bits, in groups of five. The database keeps their hashes. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: howMany }, () =>
    Array.from({ length }, () => alphabet[randomInt(alphabet.length)])
      .join('')
      .replace(/(.{5})(?=.)/g, '$1-'),
  );
}

/** However it is typed: case, spaces and hyphens say nothing. */
export function recoveryCodeHash(code: string): string {
  return sha256(code.toLowerCase().replace(/[\s-]/g, ''));
}
