import type { Text } from '#domain/calendar/text';

import { mergeFields } from '#domain/playbooks/pieces/merge-fields';

const known = {
  applicant_name: mergeFields.applicant_name,
  applicant_nif: mergeFields.applicant_nif,
  applicant_address: { pt: 'Morada do requerente', en: "Applicant's home address" },
  applicant_contact: mergeFields.applicant_contact,
  permit_number: mergeFields.permit_number,
  birth_date: mergeFields.birth_date,
  parent_name: mergeFields.parent_name,
  parent_nif: mergeFields.parent_nif,
  parent_permit_number: mergeFields.parent_permit_number,
  parent_passport: {
    pt: 'Número do passaporte do pai ou da mãe',
    en: "Parent's passport number",
  },
  parent_address: { pt: 'Morada do pai ou da mãe', en: "Parent's home address" },
  office: mergeFields.office,
  office_email: { pt: 'E-mail da loja da AIMA', en: 'E-mail of the AIMA office' },
  office_postal_address: {
    pt: 'Morada postal da loja da AIMA',
    en: 'Postal address of the AIMA office',
  },
  case_reference: mergeFields.case_reference,
  first_reference: mergeFields.first_reference,
  first_filed_on: mergeFields.first_filed_on,
  latest_reference: { pt: 'Referência do último pedido', en: 'Reference of the latest request' },
  latest_filed_on: { pt: 'Data do último pedido', en: 'Date of the latest request' },
  waited: { pt: 'Dias úteis desde o pedido', en: 'Working days since the request' },
  term_ended_on: { pt: 'Fim do prazo legal de decisão', en: 'End of the legal term to decide' },
  appointment_date: mergeFields.appointment_date,
  receipt_basis: mergeFields.receipt_basis,
  correct_basis: mergeFields.correct_basis,
  reason: mergeFields.reason,
  card_issue_date: mergeFields.card_issue_date,
  wrong_card_number: { pt: 'Número do cartão errado', en: 'Number of the wrong card' },
  lawyer_name: { pt: 'Nome do advogado', en: "Lawyer's name" },
  lawyer_card: { pt: 'Cédula profissional do advogado', en: "Lawyer's professional card" },
  firm_name: { pt: 'Nome do escritório', en: 'Name of the firm' },
  firm_address: { pt: 'Morada do escritório', en: 'Address of the firm' },
  place: { pt: 'Local do escritório', en: 'Place of the firm' },
  home_place: { pt: 'Local', en: 'Place' },
  today: { pt: 'Data', en: 'Date' },
} satisfies Readonly<Record<string, Text>>;

export type LetterField = keyof typeof known;

/** What a letter is filled in with. */
export const letterFields: Readonly<Record<LetterField, Text>> = known;

export function isLetterField(name: string): name is LetterField {
  return Object.hasOwn(letterFields, name);
}
