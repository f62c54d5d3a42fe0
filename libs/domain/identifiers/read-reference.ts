import type { Identifier } from '#domain/identifiers/identifier';

import { accepted, refused } from '#domain/identifiers/identifier';

/** A contactenos reference. Its format is not public: any one line of at most 64 characters. */
export function readReference(text: string): Identifier {
  const value = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (value === '') return refused('Falta a referência.', 'The reference is missing.');
  if (value.length > 64) {
    return refused(
      'A referência tem no máximo 64 caracteres.',
      'A reference has at most 64 characters.',
    );
  }

  return accepted(
    value,
    /\d/.test(value)
      ? undefined
      : {
          pt: 'Uma referência costuma ter algarismos: conferir com o comprovativo.',
          en: 'A reference usually has digits: check it against the receipt.',
        },
  );
}
