import type { Playbook } from '#domain/playbooks/playbook-format';

import { citations } from '#domain/playbooks/pieces/citations';
import { contactenosSteps, inOrder } from '#domain/playbooks/pieces/steps';
import { faultStatement } from '#domain/playbooks/portal-faults/fault-statement';
import { portalFault } from '#domain/playbooks/portal-faults/portal-fault';

/** D7: the reunification form takes one request and then locks. */
export const familyReunificationLocked: Playbook = {
  ...portalFault,
  id: 'family_reunification_locked',
  code: 'D7',
  name: {
    pt: 'Reagrupamento familiar: formulário bloqueado',
    en: 'Family reunification: form locked',
  },
  summary: {
    pt: 'Há um pedido ativo que não se edita: pedir o desbloqueio, sem repetir.',
    en: 'There is an active request that cannot be edited: ask to unlock it, do not repeat it.',
  },
  trigger: {
    pt: 'O formulário diz que já existe um pedido ativo ou não deixa corrigir.',
    en: 'The form says that a request is already active, or allows no correction.',
  },
  legalBasis: [citations.reunionTwoYears, citations.reunionPermit, citations.portalFaults],
  filing: { by: 'applicant', for: 'family', scope: 'household' },
  guards: ['active_submission', 'complicated_family', 'only_email'],
  menu: { primary: 'other', forbidden: ['family_reunification'] },
  note: {
    kind: 'note',
    maxWords: 300,
    statements: [
      faultStatement,
      {
        id: 'active_request',
        says: { pt: 'Qual é o pedido ativo.', en: 'Which request is active.' },
        text: 'Existe o pedido {first_reference}, de {first_filed_on}, que o formulário não deixa editar.',
        fields: ['first_reference', 'first_filed_on'],
        marks: ['não deixa editar'],
      },
      {
        id: 'unlock_request',
        says: {
          pt: 'Pede-se o desbloqueio ou a correção.',
          en: 'Unlocking or correction is requested.',
        },
        text: 'Peço o desbloqueio desse pedido ou a sua correção: {request}.',
        fields: ['request'],
        marks: ['desbloqueio'],
      },
    ],
  },
  documents: ['residence_permit', 'first_request', 'error_screenshot'],
  steps: inOrder(
    {
      id: 'record_active',
      text: {
        pt: 'Registar a referência do pedido ativo e a captura do bloqueio.',
        en: 'Record the reference of the active request and a screenshot of the lock.',
      },
      keeps: 'error_screenshot',
    },
    ...contactenosSteps,
    {
      id: 'wait_for_unlock',
      text: {
        pt: 'Não apresentar segundo pedido enquanto o primeiro estiver ativo.',
        en: 'File no second request while the first is active.',
      },
    },
  ),
  dayTimers: [],
  ladder: [{ rule: 'email.silence', opens: 'email_silence' }],
  warnings: [
    {
      text: {
        pt: 'Regra geral: dois anos de residência com título, salvo filhos menores e outras exceções; confirmar por advogado.',
        en: 'General rule: two years of residence with a permit, save minor children and other exceptions; a lawyer confirms.',
      },
      citation: citations.reunionTwoYears,
    },
    {
      text: {
        pt: 'Prazo de decisão depois da Lei 61/2025: 90 dias segundo a imprensa, por confirmar.',
        en: 'Term to decide since Lei 61/2025: 90 days according to the press, unconfirmed.',
      },
      citation: { text: 'Lei 23/2007, art. 105 (Lei 61/2025)', confidence: 'unverified' },
    },
  ],
};
