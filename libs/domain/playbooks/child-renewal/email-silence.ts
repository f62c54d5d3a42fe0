import type { Playbook } from '#domain/playbooks/playbook-format';

import { expiryDayTimers, standardTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { contactenosSteps, inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** A6: an e-mail got no answer. It never was a filing; the request goes in at once. */
export const emailSilence: Playbook = {
  id: 'email_silence',
  code: 'A6',
  version: 1,
  family: 'child_renewal',
  name: { pt: 'E-mail à AIMA sem resposta', en: 'E-mail to AIMA without an answer' },
  summary: {
    pt: 'Não esperar: submeter já pelo contactenos e manter todos os canais em paralelo.',
    en: 'Do not wait: file through contactenos now and keep every channel going.',
  },
  trigger: {
    pt: 'Só foi enviado e-mail, ou passaram dez dias úteis sem resposta.',
    en: 'Only an e-mail was sent, or ten working days have passed without an answer.',
  },
  legalBasis: [citations.electronicFiling, citations.renewalInTime],
  filing: { by: 'applicant', for: 'applicant', scope: 'per_person' },
  guards: ['late_for_renewal', 'card_already_expired', 'travel_soon'],
  menu: { primary: 'renewal', fallback: 'other', forbidden: ['family_reunification'] },
  login: 'applicant_account',
  note: {
    kind: 'note',
    statements: [
      {
        id: 'earlier_email',
        says: { pt: 'Que e-mail foi enviado e quando.', en: 'Which e-mail was sent, and when.' },
        text: 'Em {first_filed_on} escrevi à loja {office} por e-mail e não recebi resposta.',
        fields: ['first_filed_on', 'office'],
        marks: ['e-mail'],
      },
      {
        id: 'formal_request',
        says: {
          pt: 'O pedido é agora apresentado formalmente.',
          en: 'The request is now filed formally.',
        },
        text: 'Apresento agora formalmente o pedido de {applicant_name}, título n.º {permit_number}: {request}.',
        fields: ['applicant_name', 'permit_number', 'request'],
        marks: ['formalmente'],
      },
    ],
  },
  documents: ['residence_permit', 'passport'],
  channels: { file: ['contactenos'], alongside: ['email', 'registered_post'] },
  steps: inOrder(
    {
      id: 'keep_email',
      text: {
        pt: 'Guardar o e-mail com os cabeçalhos e submeter hoje pelo contactenos.',
        en: 'Keep the e-mail with its headers and file through contactenos today.',
      },
      keeps: 'email_sent',
    },
    ...contactenosSteps,
  ),
  timers: standardTimers,
  dayTimers: expiryDayTimers,
  ladder: [{ rule: 'contactenos.response', opens: 'renewal_escalation' }],
  onRefusal: 'renewal_escalation',
  leadTimes: [5, 2, 0],
  evidence: ['contactenos_receipt', 'email_sent'],
  costs: ['contactenos'],
  expected: ['contactenos_standard'],
  warnings: [
    warnings.emailProvesNothing,
    {
      text: {
        pt: 'Em maio de 2026 respondiam Aveiro e Évora; Lisboa, Porto e Faro não.',
        en: 'In May 2026 Aveiro and Évora answered; Lisboa, Porto and Faro did not.',
      },
      citation: citations.childAccounts,
    },
  ],
  disputes: ['office_addresses', 'contactenos_as_request'],
};
