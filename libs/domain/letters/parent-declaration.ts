import type { LetterTemplate } from '#domain/letters/letter';

import { citations } from '#domain/playbooks/pieces/citations';

/** A1: one page in which the parent declares the family tie and the continuous residence of the child. */
export const parentDeclaration: LetterTemplate = {
  id: 'parent_declaration',
  name: { pt: 'Declaração do pai ou da mãe', en: "Parent's declaration" },
  from: 'parent',
  to: 'anybody',
  subject: 'Declaração',
  facts: [
    {
      text: 'Eu, {parent_name}, portador(a) do passaporte n.º {parent_passport}, NIF {parent_nif}, residente em {parent_address}, titular da autorização de residência n.º {parent_permit_number}, declaro, sob compromisso de honra e na qualidade de representante legal:',
    },
  ],
  law: [
    {
      text: 'Esta declaração destina-se a instruir o pedido de renovação da autorização de residência (art.º 78.º da Lei n.º 23/2007, de 4 de julho).',
      citation: citations.renewalInTime,
    },
  ],
  request: {
    opening: '',
    items: [
      { text: 'que {applicant_name}, nascido(a) em {birth_date}, é meu filho ou minha filha;' },
      {
        text: 'que é titular da autorização de residência n.º {permit_number} e reside comigo em Portugal, de forma contínua;',
      },
      { text: 'que são verdadeiros os documentos que acompanham o pedido.' },
    ],
  },
  reserve: [
    { text: 'O pedido tem a referência {first_reference}.', ifKnown: 'first_reference' },
    { text: 'Por ser verdade, assino esta declaração.' },
  ],
  enclosures: [],
};
