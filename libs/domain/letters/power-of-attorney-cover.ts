import type { LetterTemplate } from '#domain/letters/letter';

import { caseReference, onBehalf, powerOfAttorney } from '#domain/letters/pieces';

/** Hands in the power of attorney, so that AIMA writes to the lawyer. */
export const powerOfAttorneyCover: LetterTemplate = {
  id: 'power_of_attorney_cover',
  name: { pt: 'Junção de procuração', en: 'Power of attorney cover letter' },
  from: 'firm',
  to: 'office',
  reference: { ...caseReference, ifKnown: 'case_reference' },
  subject: 'Junção de procuração',
  facts: [
    ...onBehalf(
      'juntamos a procuração passada a {lawyer_name}, advogado(a), cédula profissional n.º {lawyer_card}.',
    ),
    { text: 'O título de residência tem o n.º {permit_number}.', ifKnown: 'permit_number' },
  ],
  law: [
    {
      text: 'Os interessados podem fazer-se representar no procedimento, e as notificações são então feitas ao mandatário (arts. 67.º e 111.º do Código do Procedimento Administrativo).',
      citation: { text: 'CPA, arts. 67 e 111', confidence: 'unverified' },
    },
  ],
  request: {
    opening: 'Requer-se:',
    items: [
      { text: 'a junção da procuração ao processo;' },
      { text: 'que as notificações sejam feitas ao mandatário, na morada indicada nesta carta.' },
    ],
  },
  reserve: [],
  enclosures: [powerOfAttorney],
};
