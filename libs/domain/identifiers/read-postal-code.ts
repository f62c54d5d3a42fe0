import type { Region } from '#domain/calendar/places';
import type { Identifier } from '#domain/identifiers/identifier';

import { accepted, compact, refused } from '#domain/identifiers/identifier';

/** A Portuguese postal code, written NNNN-NNN. */
export function readPostalCode(text: string): Identifier {
  const digits = compact(text);
  if (!/^[1-9]\d{6}$/.test(digits)) {
    return refused('O código postal tem a forma 1200-195.', 'A postal code has the form 1200-195.');
  }

  return accepted(`${digits.slice(0, 4)}-${digits.slice(4)}`);
}

/** Where a postal code lies: 90 to 94 Madeira, 95 to 99 the Azores (background knowledge, unverified). */
export function regionOfPostalCode(code: string): Region {
  const zone = Number(code.slice(0, 2));
  if (zone >= 95) return 'azores';

  return zone >= 90 ? 'madeira' : 'mainland';
}
