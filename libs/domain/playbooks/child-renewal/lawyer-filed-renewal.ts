import type { Playbook } from '#domain/playbooks/playbook-format';

import { renewalDayTimers, standardTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** A4: a lawyer files the renewal on the professional portal. */
export const lawyerFiledRenewal: Playbook = {
  id: 'lawyer_filed_renewal',
  code: 'A4',
  version: 1,
  family: 'child_renewal',
  name: { pt: 'Renovação entregue por advogado', en: 'Renewal filed by a lawyer' },
  summary: {
    pt: 'Portal profissional, para viagem próxima, família complicada ou recusa.',
    en: 'Professional portal, for travel soon, a complicated family or a refusal.',
  },
  trigger: {
    pt: 'Viagem em dez dias úteis ou menos, tutela ou registo disputado, afastamento, antecedentes ou recusa.',
    en: 'Travel in ten working days or less, guardianship or disputed record, removal, criminal record or refusal.',
  },
  legalBasis: [citations.renewalInTime, citations.renewalDecision],
  filing: { by: 'lawyer', for: 'applicant', scope: 'per_person' },
  guards: ['several_children', 'eu_family_card', 'late_for_renewal', 'card_already_expired'],
  login: 'lawyer_portal',
  documents: [
    'power_of_attorney',
    'residence_permit',
    'passport',
    { document: 'birth_certificate', when: { fact: 'is_minor', is: true } },
    { document: 'parent_card', when: { fact: 'is_minor', is: true } },
    { document: 'termo_modelo_4', when: { fact: 'is_minor', is: true } },
    { document: 'error_screenshot', isOptional: true },
  ],
  channels: { file: ['professional_portal'], alongside: ['contactenos'] },
  steps: inOrder(
    {
      id: 'mandate',
      text: {
        pt: 'Obter procuração e acordar honorários por escrito.',
        en: 'Get a power of attorney and agree fees in writing.',
      },
      by: 'lawyer',
    },
    {
      id: 'file',
      text: {
        pt: 'Entregar a renovação no portal profissional.',
        en: 'File the renewal on the professional portal.',
      },
      by: 'lawyer',
      keeps: 'portal_receipt',
    },
    {
      id: 'certificate',
      text: {
        pt: 'Pedir o certificado de renovação e insistir após cinco dias úteis.',
        en: 'Ask for the renewal certificate and chase it after five working days.',
      },
      by: 'lawyer',
      keeps: 'professional_certificate',
    },
  ),
  timers: [
    ...standardTimers,
    {
      rule: 'professional.certificate',
      on: 'submission',
      kinds: ['request'],
      channels: ['professional_portal'],
      which: 'first',
    },
  ],
  dayTimers: renewalDayTimers,
  ladder: [{ rule: 'authority.decision', opens: 'renewal_escalation' }],
  onRefusal: 'renewal_escalation',
  leadTimes: [5, 2, 0],
  evidence: ['portal_receipt', 'professional_certificate', 'payment_proof'],
  costs: ['lawyer_renewal', 'retainer'],
  expected: ['professional_certificate'],
  warnings: [
    {
      text: {
        pt: 'Os documentos, a base legal e o resultado são os mesmos do contactenos: paga-se a rapidez.',
        en: 'Documents, legal basis and outcome are those of contactenos: speed is what is paid for.',
      },
      citation: citations.childAccounts,
    },
    {
      text: {
        pt: 'Um orçamento de 5000 euros está no topo do mercado para uma falha conhecida.',
        en: 'A quote of 5000 euros is the top of the market for a known fault.',
      },
      citation: citations.childAccounts,
    },
    warnings.travelIsRisky,
  ],
  disputes: ['travel_on_expired_card'],
};
