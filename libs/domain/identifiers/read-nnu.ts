import type { Identifier } from '#domain/identifiers/identifier';

import { accepted, compact, refused } from '#domain/identifiers/identifier';
import { isNif } from '#domain/identifiers/nif';

/** The SNS user number (número nacional de utente): nine digits without a check digit. */
export function readNnu(text: string): Identifier {
  const value = compact(text);
  if (!/^\d{9}$/.test(value)) {
    return refused('O número de utente tem nove algarismos.', 'A user number has nine digits.');
  }

  return accepted(
    value,
    isNif(value)
      ? {
          pt: 'Este número também é um NIF válido: confirmar que é o de utente.',
          en: 'This number is a valid NIF as well: check that it is the user number.',
        }
      : undefined,
  );
}
