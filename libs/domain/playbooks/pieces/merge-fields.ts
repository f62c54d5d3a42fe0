import type { Text } from '#domain/calendar/text';

const known = {
  applicant_name: { pt: 'Nome do requerente', en: "Applicant's name" },
  applicant_nif: { pt: 'NIF do requerente', en: "Applicant's NIF" },
  applicant_contact: { pt: 'Contactos do requerente', en: "Applicant's contacts" },
  child_name: {
    pt: 'Nome completo da criança, como no assento',
    en: "Child's full name, as on the birth record",
  },
  child_nif: { pt: 'NIF da criança', en: "Child's NIF" },
  child_permit_number: { pt: 'Número do título da criança', en: "Child's permit number" },
  birth_date: { pt: 'Data de nascimento', en: 'Date of birth' },
  birth_place: { pt: 'Local de nascimento', en: 'Place of birth' },
  parent_name: { pt: 'Nome do pai ou da mãe', en: "Parent's name" },
  parent_nif: { pt: 'NIF do pai ou da mãe', en: "Parent's NIF" },
  parent_permit_number: { pt: 'Número do título do pai ou da mãe', en: "Parent's permit number" },
  parent_permit_expiry: {
    pt: 'Validade do título do pai ou da mãe',
    en: "Expiry of the parent's permit",
  },
  permit_number: { pt: 'Número do título', en: 'Permit number' },
  card_expiry: { pt: 'Data em que o título caduca', en: 'Expiry of the permit' },
  office: { pt: 'Loja da AIMA', en: 'AIMA office' },
  case_reference: { pt: 'Referência do processo', en: 'Case reference' },
  first_reference: { pt: 'Referência do primeiro pedido', en: 'Reference of the first request' },
  first_filed_on: { pt: 'Data do primeiro pedido', en: 'Date of the first request' },
  appointment_date: { pt: 'Data do atendimento', en: 'Date of the appointment' },
  receipt_basis: { pt: 'Base legal no recibo', en: 'Legal basis on the receipt' },
  correct_basis: { pt: 'Base legal correta', en: 'Correct legal basis' },
  reason: { pt: 'Porque é essa a base correta', en: 'Why that basis is the correct one' },
  card_issue_date: { pt: 'Data de emissão do cartão', en: 'Date of issue of the card' },
  error_message: { pt: 'Mensagem de erro, tal como aparece', en: 'Error message as shown' },
  error_date: { pt: 'Data do erro', en: 'Date of the error' },
  finances_booking: { pt: 'Marcação nas Finanças', en: 'Finanças booking' },
  niss: { pt: 'NISS', en: 'NISS' },
  request: { pt: 'O que se pede', en: 'What is asked for' },
  subject: { pt: 'Assunto', en: 'Subject' },
} satisfies Readonly<Record<string, Text>>;

export type MergeField = keyof typeof known;

/** What a note or letter is filled in with. */
export const mergeFields: Readonly<Record<MergeField, Text>> = known;

export function isMergeField(name: string): name is MergeField {
  return Object.hasOwn(mergeFields, name);
}
