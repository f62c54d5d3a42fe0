import type { Text } from '#domain/calendar/text';
import type { Identifier } from '#domain/identifiers/identifier';

import { accepted, compact, refused } from '#domain/identifiers/identifier';
import { isNiss } from '#domain/identifiers/niss';

/** A NISS; children often have none, so a file may go without. No text confirms its first digits, so an odd one warns. */
export function readNiss(text: string): Identifier {
  const value = compact(text);
  if (!isNiss(value)) {
    return refused(
      'Não é um NISS: onze algarismos, o último de controlo.',
      'Not a NISS: eleven digits, the last of which checks the others.',
    );
  }

  return accepted(value, oddStart(value));
}

function oddStart(value: string): Text | undefined {
  if (value.startsWith('1')) return undefined;

  return value.startsWith('2')
    ? {
        pt: 'Este NISS costuma ser de uma entidade, não de uma pessoa.',
        en: 'This NISS usually belongs to an entity, not to a person.',
      }
    : {
        pt: 'Um NISS costuma começar por 1: conferir com o documento.',
        en: 'A NISS usually begins with 1: check it against the document.',
      };
}
