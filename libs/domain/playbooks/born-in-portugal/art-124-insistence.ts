import type { Playbook } from '#domain/playbooks/playbook-format';

import { insistenceTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { contactenosSteps, inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** B4: 30 working days without an answer to an art. 124 request. */
export const art124Insistence: Playbook = {
  id: 'art_124_insistence',
  code: 'B4',
  version: 2,
  family: 'born_in_portugal',
  name: {
    pt: 'Art. 124 sem resposta em 30 dias úteis: insistir e reclamar',
    en: 'Art. 124 unanswered for 30 working days: insist and complain',
  },
  summary: {
    pt: 'Segundo contactenos com a referência do primeiro e reclamação escrita.',
    en: 'A second contactenos citing the first, and a written complaint.',
  },
  trigger: {
    pt: 'Passaram 30 dias úteis desde o primeiro pedido.',
    en: '30 working days have passed since the first request.',
  },
  legalBasis: [citations.art124, citations.dutyToDecide, citations.certificate],
  filing: { by: 'parent', for: 'child', scope: 'per_person' },
  guards: ['only_email', 'registered_six_months_ago', 'several_children'],
  menu: {
    primary: 'art_124',
    fallback: 'other',
    forbidden: ['family_reunification', 'renewal_as_type', 'other_as_type'],
  },
  login: 'parent_account',
  note: {
    kind: 'note',
    maxWords: 300,
    statements: [
      {
        id: 'first_request',
        says: {
          pt: 'Referência e data do primeiro pedido.',
          en: 'Reference and date of the first request.',
        },
        text: 'Insistência no pedido {first_reference}, apresentado em {first_filed_on} ao abrigo do artigo 124.º da Lei n.º 23/2007, para {child_name}.',
        fields: ['first_reference', 'first_filed_on', 'child_name'],
        marks: ['124'],
      },
      {
        id: 'no_answer',
        says: {
          pt: 'Não houve resposta; pede-se o agendamento.',
          en: 'No answer came; the appointment is requested.',
        },
        text: 'Passaram mais de 30 dias úteis sem resposta. Peço o agendamento na loja {office}.',
        fields: ['office'],
        marks: ['sem resposta', 'agendamento'],
      },
    ],
  },
  documents: ['first_request', 'portuguese_birth_record', 'parent_card'],
  channels: { file: ['contactenos'], alongside: ['email'] },
  steps: inOrder(
    {
      id: 'check_status',
      text: {
        pt: 'Confirmar o estado do primeiro pedido e a sua referência.',
        en: 'Check the state of the first request and its reference.',
      },
    },
    ...contactenosSteps,
    {
      id: 'complain',
      text: {
        pt: 'Reclamar por escrito para reclamacoes@aima.gov.pt com a mesma referência.',
        en: 'Complain in writing to reclamacoes@aima.gov.pt with the same reference.',
      },
      after: ['check_status'],
      keeps: 'email_sent',
    },
    {
      id: 'certificate',
      text: {
        pt: 'Pedir certidão da entrada e do estado do processo.',
        en: 'Ask for a certificate of filing and of the state of the file.',
      },
      after: ['check_status'],
      keeps: 'filing_certificate',
    },
  ),
  timers: insistenceTimers,
  dayTimers: [
    { rule: 'birth.residence_request', from: 'birth_registered_on' },
    { rule: 'certificate.issue', from: 'certificate_asked_on' },
    // Both the 30 and the 60 run from the first request: insisting must not push the second away.
    { rule: 'contactenos.court_action', from: 'first_filed_on' },
  ],
  ladder: [{ rule: 'contactenos.court_action', opens: 'art_124_court_action' }],
  onRefusal: 'art_124_court_action',
  leadTimes: [5, 2, 0],
  evidence: ['contactenos_receipt', 'email_sent', 'filing_certificate'],
  costs: ['contactenos', 'retainer'],
  expected: ['art_124_answer'],
  warnings: [warnings.secondDoesNotRestart, warnings.emailProvesNothing],
  disputes: ['response_standard'],
};
