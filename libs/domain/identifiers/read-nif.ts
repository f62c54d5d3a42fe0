import type { Identifier } from '#domain/identifiers/identifier';

import { accepted, compact, refused } from '#domain/identifiers/identifier';
import { isNif } from '#domain/identifiers/nif';

const ofPersons = /^(?:[123]|45)/;

/** A client's NIF. The lists of first digits disagree, so an odd one warns and no more. */
export function readNif(text: string): Identifier {
  const value = compact(text).replace(/^PT/, '');
  if (!isNif(value)) {
    return refused(
      'Não é um NIF: nove algarismos, o último de controlo.',
      'Not a NIF: nine digits, the last of which checks the others.',
    );
  }
  const isPerson = ofPersons.test(value);

  return accepted(
    value,
    isPerson
      ? undefined
      : {
          pt: 'Este NIF costuma ser de uma entidade, não de uma pessoa.',
          en: 'This NIF usually belongs to an entity, not to a person.',
        },
  );
}
