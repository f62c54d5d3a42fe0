import type { Statement } from '#domain/playbooks/note';

/** The sentence with which every report of a failure begins. */
export const faultStatement: Statement = {
  id: 'what_happened',
  says: { pt: 'Quem, com que título, e que erro.', en: 'Who, on which permit, and which error.' },
  text: '{applicant_name}, NIF {applicant_nif}, título n.º {permit_number}, válido até {card_expiry}. Em {error_date} o portal respondeu: «{error_message}».',
  fields: [
    'applicant_name',
    'applicant_nif',
    'permit_number',
    'card_expiry',
    'error_date',
    'error_message',
  ],
  marks: ['portal'],
};
