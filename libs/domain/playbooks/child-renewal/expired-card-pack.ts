import type { Playbook } from '#domain/playbooks/playbook-format';

import { renewalDayTimers, standardTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** A3: the card expires while the request is pending. */
export const expiredCardPack: Playbook = {
  id: 'expired_card_pack',
  code: 'A3',
  version: 1,
  family: 'child_renewal',
  name: {
    pt: 'Cartão caducado com pedido pendente: o que trazer consigo',
    en: 'Card expired while the request is pending: what to carry',
  },
  summary: {
    pt: 'Conjunto de documentos para uso em Portugal e, com aviso, para viagem.',
    en: 'A bundle for use in Portugal and, with a warning, for travel.',
  },
  trigger: {
    pt: 'O título caduca ou caducou e a renovação foi pedida antes.',
    en: 'The permit expires or has expired, and the renewal was requested before.',
  },
  legalBasis: [citations.receiptEffect, citations.rightOfResidence, citations.renewalInTime],
  filing: { by: 'applicant', for: 'applicant', scope: 'per_person' },
  guards: ['filed_after_expiry', 'travel_soon', 'only_email'],
  documents: [
    'expired_card',
    { anyOf: ['renewal_receipt', 'payment_proof', 'contactenos_receipt'] },
    'extension_order',
    { document: 'renewal_appointment', isOptional: true },
    'passport',
  ],
  channels: { file: ['contactenos', 'renewal_portal', 'professional_portal'] },
  steps: inOrder(
    {
      id: 'check_coverage',
      text: {
        pt: 'Ver a linha de cobertura da pessoa: o que a protege hoje, até quando e com que prova.',
        en: "Read the person's coverage line: what protects them today, until when and on what proof.",
      },
    },
    {
      id: 'assemble',
      text: {
        pt: 'Reunir cartão, prova do pedido e prorrogação em vigor; entregar cópia ao cliente.',
        en: 'Put together card, proof of the request and extension in force; give the client a copy.',
      },
      keeps: 'card_copy',
    },
    {
      id: 'renew_proof',
      text: {
        pt: 'Marcar o fim de validade da prova e renová-la antes.',
        en: 'Note when the proof lapses and renew it before.',
      },
    },
    {
      id: 'answer_refusal',
      text: {
        pt: 'Se um serviço recusar, carta de uma linha do advogado ou queixa ao provedor.',
        en: "If a service refuses, a one-line lawyer's letter or a complaint to the ombudsman.",
      },
      by: 'lawyer',
    },
  ),
  timers: standardTimers,
  dayTimers: renewalDayTimers,
  ladder: [{ rule: 'contactenos.response', opens: 'renewal_escalation' }],
  onRefusal: 'renewal_escalation',
  leadTimes: [5, 2, 0],
  evidence: ['portal_receipt', 'payment_proof', 'contactenos_receipt', 'card_copy'],
  costs: ['contactenos'],
  expected: [],
  warnings: [
    warnings.travelIsRisky,
    {
      text: {
        pt: 'A prorrogação até 15-10-2026 só vem de um artigo, por confirmar: não contar com ela.',
        en: 'The extension to 15 October 2026 comes from one article only, unconfirmed: do not rely on it.',
      },
      citation: citations.childAccounts,
    },
    {
      text: {
        pt: 'Voos diretos para o Reino Unido e a Suíça e o embarque nas companhias dão mais perguntas.',
        en: 'Direct flights to the United Kingdom and Switzerland, and airline check-in, raise more questions.',
      },
      citation: citations.childAccounts,
    },
    {
      text: {
        pt: 'Em Portugal bastam o cartão caducado e o comprovativo: Finanças, SNS, escola, empregador, banco. A quem recusar: provedor do imigrante ou carta de uma linha do advogado.',
        en: "Within Portugal the expired card and the receipt suffice: Finanças, SNS, school, employer, bank. For a refusal: the immigrant ombudsman or a one-line lawyer's letter.",
      },
      citation: citations.childAccounts,
    },
  ],
  disputes: ['travel_on_expired_card', 'contactenos_as_request'],
};
