import type { Playbook } from '#domain/playbooks/playbook-format';

import { standardTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** E3: any other matter pursued through the contactenos form. */
export const generalContactenos: Playbook = {
  id: 'general_contactenos',
  code: 'E3',
  version: 1,
  family: 'ordinary',
  name: { pt: 'Pedido geral por contactenos', en: 'General contactenos request' },
  summary: {
    pt: 'Pedido à AIMA sem procedimento próprio, seguido aos 15, 30 e 60 dias úteis.',
    en: 'A request to AIMA without a procedure of its own, followed at 15, 30 and 60 working days.',
  },
  trigger: {
    pt: 'Nenhum outro procedimento desta lista serve.',
    en: 'No other procedure of this list fits.',
  },
  legalBasis: [citations.electronicFiling, citations.dutyToDecide],
  filing: { by: 'applicant', for: 'applicant', scope: 'per_person' },
  guards: ['only_email', 'complicated_family'],
  menu: { primary: 'other' },
  login: 'applicant_account',
  note: {
    kind: 'note',
    maxWords: 300,
    statements: [
      {
        id: 'who',
        says: { pt: 'Quem pede e com que título.', en: 'Who asks, and on what permit.' },
        text: 'Assunto: {subject}. Requerente: {applicant_name}, NIF {applicant_nif}, título n.º {permit_number}.',
        fields: ['subject', 'applicant_name', 'applicant_nif', 'permit_number'],
        marks: ['Assunto'],
      },
      {
        id: 'what',
        says: { pt: 'O que se pede.', en: 'What is asked for.' },
        text: 'Peço {request}.',
        fields: ['request'],
        marks: ['Peço'],
      },
    ],
  },
  documents: ['residence_permit', 'passport'],
  channels: { file: ['contactenos'], alongside: ['email'] },
  steps: inOrder(
    {
      id: 'submit',
      text: {
        pt: 'Submeter o pedido no contactenos e guardar a referência e o comprovativo.',
        en: 'File the contactenos request and keep its reference and receipt.',
      },
      keeps: 'contactenos_receipt',
    },
    {
      id: 'follow',
      text: {
        pt: 'Acompanhar aos 15, 30 e 60 dias úteis.',
        en: 'Follow up at 15, 30 and 60 working days.',
      },
    },
  ),
  timers: standardTimers,
  dayTimers: [],
  ladder: [{ rule: 'email.silence', opens: 'email_silence' }],
  onRefusal: 'renewal_escalation',
  leadTimes: [5, 2, 0],
  evidence: ['contactenos_receipt'],
  costs: ['contactenos'],
  expected: ['contactenos_standard'],
  warnings: [warnings.emailProvesNothing, warnings.menusChange],
  disputes: ['response_standard'],
};
