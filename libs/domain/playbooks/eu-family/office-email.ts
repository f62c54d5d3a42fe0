import type { Playbook } from '#domain/playbooks/playbook-format';

import { standardTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** C3: an e-mail to the office, as a second record of what was filed. */
export const officeEmail: Playbook = {
  id: 'office_email',
  code: 'C3',
  version: 1,
  family: 'eu_family',
  name: { pt: 'E-mail à loja depois do contactenos', en: 'E-mail to the office after contactenos' },
  summary: {
    pt: 'Segundo registo fora do portal, com a referência e o recibo.',
    en: 'A second record outside the portal, with the reference and the receipt.',
  },
  trigger: {
    pt: 'O pedido já entrou pelo contactenos e tem referência.',
    en: 'The request has gone in through contactenos and has a reference.',
  },
  legalBasis: [citations.wrongArticle, citations.euCards],
  filing: { by: 'applicant', for: 'applicant', scope: 'per_person' },
  guards: ['only_email'],
  note: {
    kind: 'letter',
    statements: [
      {
        id: 'cites_reference',
        says: {
          pt: 'Cita a referência do contactenos e o recibo.',
          en: 'Cites the contactenos reference and the receipt.',
        },
        text: 'Refiro-me ao pedido {case_reference}, apresentado no contactenos, e ao recibo do atendimento de {appointment_date} na loja {office}.',
        fields: ['case_reference', 'appointment_date', 'office'],
        marks: ['contactenos', 'recibo'],
      },
      {
        id: 'what_is_asked',
        says: { pt: 'O que se pede.', en: 'What is asked for.' },
        text: 'Peço {request}. Requerente: {applicant_name}, NIF {applicant_nif}.',
        fields: ['request', 'applicant_name', 'applicant_nif'],
        marks: [],
      },
    ],
  },
  documents: ['contactenos_receipt', 'appointment_receipt'],
  channels: { file: ['email'] },
  steps: inOrder(
    {
      id: 'check_address',
      text: {
        pt: 'Confirmar o endereço da loja em aima.gov.pt.',
        en: "Check the office's address at aima.gov.pt.",
      },
    },
    {
      id: 'send',
      text: {
        pt: 'Enviar com a referência e o recibo em anexo e guardar os cabeçalhos.',
        en: 'Send with reference and receipt attached, and keep the headers.',
      },
      keeps: 'email_sent',
    },
    {
      id: 'note_bounce',
      text: {
        pt: 'Se vier devolvido, anotar na lista de lojas.',
        en: 'If it bounces, note it in the list of offices.',
      },
      by: 'firm',
    },
  ),
  timers: standardTimers,
  dayTimers: [],
  ladder: [{ rule: 'email.silence', opens: 'hearing_letter' }],
  onRefusal: 'correction_court_action',
  leadTimes: [5, 2, 0],
  evidence: ['email_sent', 'contactenos_receipt'],
  costs: [],
  expected: [],
  warnings: [warnings.emailProvesNothing],
  disputes: ['office_addresses'],
};
