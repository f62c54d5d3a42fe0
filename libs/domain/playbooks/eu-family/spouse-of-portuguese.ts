import type { Playbook } from '#domain/playbooks/playbook-format';

import { euCardDayTimers, euCardTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { contactenosSteps, inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** C7: the sponsor is Portuguese; the basis is for a lawyer to decide. */
export const spouseOfPortuguese: Playbook = {
  id: 'spouse_of_portuguese',
  code: 'C7',
  version: 2,
  family: 'eu_family',
  name: { pt: 'Cônjuge ou familiar de português', en: 'Spouse or family of a Portuguese citizen' },
  summary: {
    pt: 'Duas bases possíveis; o advogado escolhe antes de se pedir o que quer que seja.',
    en: 'Two possible bases; the lawyer chooses before anything is filed.',
  },
  trigger: {
    pt: 'O familiar de quem depende o direito é português.',
    en: 'The sponsor is a Portuguese citizen.',
  },
  legalBasis: [
    citations.euCard,
    { text: 'Lei 23/2007, art. 122 (invocado por um artigo de prática)', confidence: 'article' },
  ],
  filing: { by: 'applicant', for: 'applicant', scope: 'per_person' },
  guards: ['eu_card_ends_soon', 'eu_card_expired'],
  menu: { primary: 'eu_card', fallback: 'other', forbidden: ['family_reunification'] },
  login: 'applicant_account',
  documents: [
    'passport',
    'marriage_certificate',
    { document: 'crue_or_card', isOptional: true },
    { anyOf: ['landlord_declaration', 'junta_certificate'] },
  ],
  channels: { file: ['contactenos', 'counter'], alongside: ['email'] },
  steps: inOrder(
    {
      id: 'lawyer_decides',
      text: {
        pt: 'O advogado decide a base: Lei 37/2006, art. 15, ou Lei 23/2007, e regista porquê.',
        en: 'The lawyer decides the basis: Lei 37/2006, art. 15, or Lei 23/2007, and records why.',
      },
      by: 'lawyer',
    },
    ...contactenosSteps,
    {
      id: 'check_receipt',
      text: {
        pt: 'No atendimento, conferir no recibo a base que o advogado escolheu.',
        en: 'At the appointment, check the receipt for the basis the lawyer chose.',
      },
      keeps: 'appointment_receipt_photo',
    },
  ),
  timers: euCardTimers,
  dayTimers: euCardDayTimers,
  ladder: [
    { rule: 'eu_card.issue', opens: 'renewal_escalation' },
    { rule: 'contactenos.court_action', opens: 'renewal_escalation' },
    { rule: 'email.silence', opens: 'email_silence' },
  ],
  onRefusal: 'renewal_escalation',
  leadTimes: [5, 2, 0],
  evidence: ['contactenos_receipt', 'appointment_receipt_photo'],
  costs: ['contactenos', 'retainer'],
  expected: ['contactenos_standard'],
  warnings: [
    {
      text: {
        pt: 'Um primeiro cartão de dois anos não é o do art. 15, que é de cinco: apurar a base antes de renovar.',
        en: 'A first card of two years is not that of art. 15, which is five: find out the basis before renewing.',
      },
      citation: citations.wrongArticle,
    },
    {
      text: {
        pt: 'Ausências até 30 meses seguidos não afetam o cartão permanente; passados, o advogado confirma o que resta.',
        en: 'Absences of up to 30 consecutive months do not affect the permanent card; beyond them the lawyer confirms what is left.',
      },
      citation: citations.euAbsences,
    },
    {
      text: {
        pt: 'O primeiro cartão pede-se nos 30 dias após três meses da entrada e é emitido em três meses: registar o dia da entrada.',
        en: 'The first card is requested within 30 days of three months after entry, and issued in three months: record the day of entry.',
      },
      citation: citations.euCard,
    },
    warnings.menusChange,
  ],
  disputes: ['portuguese_spouse_basis', 'first_card_of_two_years'],
};
