import type { Identifier } from '#domain/identifiers/identifier';

import { accepted } from '#domain/identifiers/identifier';
import { postalLineOf } from '#domain/identifiers/postal-line-of';
import { regionOfPostalCode } from '#domain/identifiers/read-postal-code';

/** An address in lines. Many live elsewhere, so one without a Portuguese postal code warns and no more. */
export function readAddress(text: string): Identifier {
  const line = postalLineOf(text);
  if (!line) {
    return accepted(text, {
      pt: 'A morada não tem uma linha como «1200-385 Lisboa»: as cartas não dirão o local.',
      en: 'The address has no line like “1200-385 Lisboa”: letters will not state the place.',
    });
  }
  const isMainland = regionOfPostalCode(line.code) === 'mainland';

  return accepted(
    text,
    isMainland
      ? undefined
      : {
          pt: 'A morada é numa Região Autónoma: dizê-lo nos casos, porque os prazos podem começar mais tarde (CPA, art. 88).',
          en: 'The address is in an autonomous region: say so in the cases, because terms may start later (CPA 88).',
        },
  );
}
