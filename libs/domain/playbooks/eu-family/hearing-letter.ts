import type { Playbook } from '#domain/playbooks/playbook-format';

import { standardTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** C4: a letter that objects before the card is issued, sent by three channels. */
export const hearingLetter: Playbook = {
  id: 'hearing_letter',
  code: 'C4',
  version: 1,
  family: 'eu_family',
  name: { pt: 'Carta de audiência prévia', en: 'Hearing letter' },
  summary: {
    pt: 'Oposição escrita antes da emissão, por contactenos, e-mail e carta registada.',
    en: 'Written objection before issue, by contactenos, e-mail and registered post.',
  },
  trigger: {
    pt: 'O erro não foi corrigido de imediato e o cartão ainda não saiu.',
    en: 'The error was not corrected at once and the card has not been issued.',
  },
  legalBasis: [citations.hearing, citations.hearingTerm, citations.euCards],
  filing: { by: 'applicant', for: 'applicant', scope: 'per_person' },
  guards: ['wrong_card_issued', 'right_to_permanent_card'],
  menu: { primary: 'correction', fallback: 'other', forbidden: ['family_reunification'] },
  login: 'applicant_account',
  note: {
    kind: 'letter',
    statements: [
      {
        id: 'header',
        says: { pt: 'Quem escreve e em que processo.', en: 'Who writes, and in which case.' },
        text: '{applicant_name}, NIF {applicant_nif}, {applicant_contact}. Processo AIMA {case_reference}.',
        fields: ['applicant_name', 'applicant_nif', 'applicant_contact', 'case_reference'],
        marks: [],
      },
      {
        id: 'subject',
        says: { pt: 'Assunto.', en: 'Subject.' },
        text: 'Assunto: audiência prévia; correção da base legal do processo.',
        fields: [],
        marks: ['audiência prévia', 'correção'],
      },
      {
        id: 'error',
        says: { pt: 'O erro do recibo e o artigo certo.', en: 'The error and the right article.' },
        text: 'O recibo de {appointment_date} indica {receipt_basis}. Aplica-se {correct_basis}, porque {reason}. Oponho-me à emissão do cartão com aquela base e peço a correção.',
        fields: ['appointment_date', 'receipt_basis', 'correct_basis', 'reason'],
        marks: ['recibo', 'Oponho-me'],
      },
      {
        id: 'closing',
        says: {
          pt: 'Invoca o art. 121 do CPA e reserva a ação se não houver resposta em dez dias úteis.',
          en: 'Invokes CPA 121 and reserves court action if no answer comes in ten working days.',
        },
        text: 'Pronuncio-me ao abrigo do artigo 121.º do CPA e reservo o recurso ao tribunal administrativo se não houver resposta em dez dias úteis.',
        fields: [],
        marks: ['121', 'tribunal administrativo', 'dez dias úteis'],
      },
    ],
  },
  documents: ['hearing_letter', 'appointment_receipt', 'contactenos_receipt'],
  channels: { file: ['contactenos', 'registered_post'], alongside: ['email'] },
  steps: [
    {
      id: 'write',
      text: {
        pt: 'Redigir e assinar a carta; o papel do advogado pesa um pouco mais.',
        en: "Write and sign the letter; a lawyer's letterhead weighs a little more.",
      },
      keeps: 'signed_letter',
    },
    {
      id: 'upload',
      text: {
        pt: 'Juntá-la ao pedido no contactenos.',
        en: 'Attach it to the contactenos request.',
      },
      after: ['write'],
      keeps: 'contactenos_receipt',
    },
    {
      id: 'email',
      text: { pt: 'Enviá-la por e-mail à loja.', en: 'E-mail it to the office.' },
      after: ['write'],
      keeps: 'email_sent',
    },
    {
      id: 'post',
      text: {
        pt: 'Enviá-la registada com aviso de receção para a morada da loja.',
        en: "Send it by registered post with signed receipt to the office's address.",
      },
      after: ['write'],
      keeps: 'postal_receipt',
    },
    {
      id: 'record_deliveries',
      text: {
        pt: 'Registar a entrega de cada canal: conta a última.',
        en: 'Record the delivery by each channel: the last one counts.',
      },
      after: ['upload', 'email', 'post'],
      by: 'firm',
    },
  ],
  timers: standardTimers,
  dayTimers: [],
  ladder: [{ rule: 'hearing_letter.follow_up', opens: 'correction_court_action' }],
  onRefusal: 'correction_court_action',
  leadTimes: [5, 2, 0],
  evidence: ['signed_letter', 'contactenos_receipt', 'email_sent', 'postal_receipt'],
  costs: ['retainer'],
  expected: [],
  warnings: [warnings.hearingIsOurs],
  disputes: ['hearing_letter_term'],
};
