import type { Identifier } from '#domain/identifiers/identifier';

import { accepted, compact, refused } from '#domain/identifiers/identifier';
import { isNiss } from '#domain/identifiers/niss';

/** A NISS; children often have none, so a file may go without. */
export function readNiss(text: string): Identifier {
  const value = compact(text);
  if (!isNiss(value)) {
    return refused(
      'Não é um NISS: onze algarismos, o último de controlo.',
      'Not a NISS: eleven digits, the last of which checks the others.',
    );
  }

  return accepted(
    value,
    value.startsWith('1')
      ? undefined
      : {
          pt: 'Este NISS costuma ser de uma entidade, não de uma pessoa.',
          en: 'This NISS usually belongs to an entity, not to a person.',
        },
  );
}
