import type { Playbook } from '#domain/playbooks/playbook-format';

import { renewalDayTimers, standardTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** E1: a renewal that the portal accepts. */
export const ordinaryRenewal: Playbook = {
  id: 'ordinary_renewal',
  code: 'E1',
  version: 1,
  family: 'ordinary',
  name: { pt: 'Renovação de título', en: 'Renewal of a permit' },
  summary: {
    pt: 'Pelo portal de renovações, até 30 dias antes de caducar; deferimento tácito aos 60 dias úteis.',
    en: 'On the renewal portal, at least 30 days before expiry; tacit approval at 60 working days.',
  },
  trigger: {
    pt: 'O título caduca nos próximos meses e o portal aceita a conta.',
    en: 'The permit expires in the coming months and the portal accepts the account.',
  },
  legalBasis: [
    citations.renewalThirtyDays,
    citations.renewalConditions,
    citations.renewalDecision,
    citations.receiptEffect,
    citations.renewalFile,
  ],
  filing: { by: 'applicant', for: 'applicant', scope: 'per_person' },
  guards: [
    'eu_family_card',
    'late_for_renewal',
    'card_already_expired',
    'travel_soon',
    'complicated_family',
    'only_email',
    'refused',
  ],
  login: 'applicant_account',
  documents: [
    'residence_permit',
    'passport',
    'means_proof',
    { anyOf: ['landlord_declaration', 'housing_proof', 'junta_certificate'] },
    'tax_compliance',
    'social_security_compliance',
    'criminal_record_consent',
    { document: 'termo_modelo_4', when: { fact: 'is_minor', is: true } },
  ],
  channels: { file: ['renewal_portal'], alongside: ['contactenos'] },
  steps: inOrder(
    {
      id: 'gather',
      text: {
        pt: 'Reunir os documentos e confirmar quando o portal abre para o mês em que o título caduca.',
        en: 'Gather the documents and check when the portal opens for the month of expiry.',
      },
    },
    {
      id: 'file',
      text: {
        pt: 'Pedir a renovação no portal e guardar o recibo com código QR.',
        en: 'Ask for the renewal on the portal and keep the receipt with its QR code.',
      },
      keeps: 'portal_receipt',
    },
    {
      id: 'pay',
      text: {
        pt: 'Pagar o DUC em dez dias úteis e guardar o comprovativo.',
        en: 'Pay the DUC slip within ten working days and keep the proof.',
      },
      keeps: 'payment_proof',
    },
    {
      id: 'watch',
      text: {
        pt: 'Acompanhar a decisão e renovar o recibo antes dos 60 dias.',
        en: 'Watch for the decision and renew the receipt before its 60 days end.',
      },
    },
    {
      id: 'tacit',
      text: {
        pt: 'Sem decisão aos 60 dias úteis: o advogado invoca o deferimento tácito e pede certidão.',
        en: 'No decision at 60 working days: the lawyer claims tacit approval and asks for a certificate.',
      },
      by: 'lawyer',
      keeps: 'tacit_approval_certificate',
    },
  ),
  timers: standardTimers,
  dayTimers: renewalDayTimers,
  ladder: [
    { rule: 'authority.decision', opens: 'renewal_escalation' },
    { rule: 'email.silence', opens: 'email_silence' },
  ],
  onRefusal: 'renewal_escalation',
  leadTimes: [10, 5, 2, 0],
  evidence: ['portal_receipt', 'payment_proof', 'tacit_approval_certificate'],
  costs: ['retainer', 'lawyer_renewal'],
  expected: ['tacit_certificate'],
  warnings: [
    {
      text: {
        pt: 'Conta-se em dias úteis segundo a doutrina; a contagem está por confirmar.',
        en: 'Counted in working days according to commentary; the count is unconfirmed.',
      },
      citation: { text: 'Contagem do art. 82 em dias úteis', confidence: 'secondary' },
    },
    warnings.travelIsRisky,
  ],
  disputes: ['address_proof', 'contactenos_as_request', 'travel_on_expired_card', 'fee_bands'],
};
