import type { LetterPart } from '#domain/letters/letter';

/** For whom the firm writes; a child is named with the parent who gave the mandate. */
export function onBehalf(says: string): readonly LetterPart[] {
  return [
    {
      text: `Em nome e representação de {applicant_name}, NIF {applicant_nif}, residente em {applicant_address}, com os contactos {applicant_contact}, ${says}`,
      unlessKnown: 'parent_name',
    },
    {
      text: `Em nome e representação de {applicant_name}, menor, nascido(a) em {birth_date}, residente em {applicant_address}, por mandato de {parent_name}, NIF {parent_nif}, com os contactos {applicant_contact}, ${says}`,
      ifKnown: 'parent_name',
    },
  ];
}

/** The request on which everything rests. */
export const firstRequest: LetterPart = {
  text: 'Em {first_filed_on} foi apresentado o pedido com a referência {first_reference}.',
};

export const caseReference: LetterPart = { text: 'Processo AIMA {case_reference}' };
export const firstReference: LetterPart = { text: 'Pedido {first_reference}' };

export const powerOfAttorney: LetterPart = { text: 'Procuração.' };
export const proofOfRequest: LetterPart = {
  text: 'Comprovativo do pedido {first_reference}.',
  ifKnown: 'first_reference',
};

export const courtsReserved: LetterPart = {
  text: 'Fica reservado o recurso aos tribunais administrativos.',
};
