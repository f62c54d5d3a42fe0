import type { Identifier } from '#domain/identifiers/identifier';

import { accepted, compact, refused } from '#domain/identifiers/identifier';

/**
 * A residence permit's number. No public rule exists: 5 to 12 letters and digits, six digits on old
 * paper permits, up to nine characters on cards. There is no check digit.
 */
export function readPermitNumber(text: string): Identifier {
  const value = compact(text);
  if (!/^[A-Z0-9]{5,12}$/.test(value)) {
    return refused(
      'O número do título tem 5 a 12 letras e algarismos.',
      'A permit number has 5 to 12 letters and digits.',
    );
  }
  const isOdd = value.length > 9 || !/\d/.test(value);

  return accepted(
    value,
    isOdd
      ? {
          pt: 'Formato pouco usual: conferir com o cartão.',
          en: 'Unusual format: check it against the card.',
        }
      : undefined,
  );
}
