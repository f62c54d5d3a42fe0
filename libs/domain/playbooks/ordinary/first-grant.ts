import type { Playbook } from '#domain/playbooks/playbook-format';

import { firstGrantTimers, silenceDayTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { contactenosSteps, inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** E2: the first permit, on a residence visa. */
export const firstGrant: Playbook = {
  id: 'first_grant',
  code: 'E2',
  version: 1,
  family: 'ordinary',
  name: { pt: 'Primeira autorização de residência', en: 'First residence permit' },
  summary: {
    pt: 'Do visto ao título: atendimento, taxa e decisão em 90 dias úteis, sem deferimento tácito.',
    en: 'From visa to permit: appointment, fee and decision in 90 working days, with no tacit approval.',
  },
  trigger: {
    pt: 'A pessoa tem visto de residência e ainda não tem título.',
    en: 'The person holds a residence visa and has no permit yet.',
  },
  legalBasis: [citations.grantTerm, citations.dutyToDecide, citations.dueAct],
  filing: { by: 'applicant', for: 'applicant', scope: 'per_person' },
  guards: ['complicated_family', 'only_email', 'court_term_silence'],
  menu: { primary: 'other', forbidden: ['renewal_as_type'] },
  login: 'applicant_account',
  note: {
    kind: 'note',
    maxWords: 300,
    statements: [
      {
        id: 'appointment_request',
        says: { pt: 'Pede-se o atendimento.', en: 'The appointment is requested.' },
        text: '{applicant_name}, NIF {applicant_nif}, com visto de residência, pede agendamento na loja {office} para a concessão da autorização de residência.',
        fields: ['applicant_name', 'applicant_nif', 'office'],
        marks: ['agendamento', 'concessão'],
      },
    ],
  },
  documents: [
    'passport',
    'residence_visa',
    'means_proof',
    { anyOf: ['landlord_declaration', 'housing_proof', 'junta_certificate'] },
    'criminal_record_consent',
    'photographs',
  ],
  channels: { file: ['counter', 'contactenos'], alongside: ['email'] },
  steps: inOrder(
    {
      id: 'check_visa',
      text: {
        pt: 'Ver no visto se já há marcação e até quando é válido.',
        en: 'See on the visa whether an appointment is set and until when it is valid.',
      },
    },
    ...contactenosSteps,
    {
      id: 'attend',
      text: {
        pt: 'No atendimento, conferir o recibo antes de sair e fotografá-lo.',
        en: 'At the appointment, check the receipt before leaving and photograph it.',
      },
      keeps: 'appointment_receipt_photo',
    },
    {
      id: 'watch',
      text: {
        pt: 'Acompanhar os 90 dias úteis; no fim começa o ano para a ação.',
        en: 'Watch the 90 working days; at their end the year to sue begins.',
      },
    },
  ),
  timers: firstGrantTimers,
  dayTimers: [{ rule: 'payment.slip', from: 'slip_issued_on' }, ...silenceDayTimers],
  ladder: [
    { rule: 'first_grant.decision', opens: 'renewal_escalation' },
    { rule: 'contactenos.court_action', opens: 'renewal_escalation' },
    { rule: 'email.silence', opens: 'email_silence' },
  ],
  onRefusal: 'renewal_escalation',
  leadTimes: [10, 5, 2, 0],
  evidence: ['appointment_receipt_photo', 'payment_proof', 'contactenos_receipt'],
  costs: ['contactenos', 'retainer', 'court_silence'],
  expected: ['contactenos_standard'],
  warnings: [
    {
      text: {
        pt: 'O silêncio não concede o primeiro título.',
        en: 'Silence does not grant a first permit.',
      },
      citation: { text: 'Lei 23/2007, art. 82, n.º 7; TCAN 02944/15', confidence: 'case_law' },
    },
    warnings.menusChange,
  ],
  disputes: ['court_route', 'fee_bands'],
};
