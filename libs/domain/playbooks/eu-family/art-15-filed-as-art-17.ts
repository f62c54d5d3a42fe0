import type { Playbook } from '#domain/playbooks/playbook-format';

import { standardTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { contactenosSteps, inOrder, tellOffice } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** C2: the counter entered a card of art. 15 as a permanent one of art. 17. */
export const art15FiledAsArt17: Playbook = {
  id: 'art_15_filed_as_art_17',
  code: 'C2',
  version: 2,
  family: 'eu_family',
  name: {
    pt: 'Cartão do art. 15 registado como art. 17',
    en: 'Art. 15 card entered as art. 17',
  },
  summary: {
    pt: 'Corrigir a base legal antes da emissão; se o cartão já existir, pedir anulação e reemissão.',
    en: 'Correct the legal basis before issue; once the card exists, ask for annulment and reissue.',
  },
  trigger: {
    pt: 'Já fora do balcão, o recibo mostra o art. 17 ou o cartão permanente.',
    en: 'After leaving the counter, the receipt shows art. 17 or the permanent card.',
  },
  legalBasis: [citations.euCards, citations.hearing, citations.annulment],
  filing: { by: 'applicant', for: 'applicant', scope: 'per_person' },
  guards: [
    'still_at_counter',
    'wrong_card_issued',
    'right_to_permanent_card',
    'sponsor_portuguese',
  ],
  menu: { primary: 'correction', fallback: 'other', forbidden: ['family_reunification'] },
  login: 'applicant_account',
  note: {
    kind: 'note',
    maxWords: 300,
    statements: [
      {
        id: 'what_receipt_shows',
        says: { pt: 'O que mostra o recibo.', en: 'What the receipt shows.' },
        text: 'Assunto: correção da base legal do processo {case_reference}. O recibo do atendimento de {appointment_date}, na loja {office}, indica {receipt_basis}.',
        fields: ['case_reference', 'appointment_date', 'office', 'receipt_basis'],
        marks: ['correção', 'recibo'],
      },
      {
        id: 'what_applies',
        says: { pt: 'O que se aplica e porquê.', en: 'What applies and why.' },
        text: 'A base aplicável é {correct_basis}, porque {reason}.',
        fields: ['correct_basis', 'reason'],
        marks: ['aplicável'],
      },
      {
        id: 'correct_it',
        says: {
          pt: 'Pede-se a correção antes da emissão.',
          en: 'The correction is requested before issue.',
        },
        text: 'Peço que o registo seja corrigido para essa base e que o cartão não seja emitido antes da correção.',
        fields: [],
        marks: ['corrigido', 'não seja emitido'],
      },
      {
        id: 'annexes',
        says: { pt: 'Lista dos anexos.', en: 'List of the annexes.' },
        text: 'Anexos: fotografia do recibo, prova do início da residência e certificado de registo do cidadão da União.',
        fields: [],
        marks: ['Anexos'],
      },
    ],
  },
  documents: ['appointment_receipt', 'crue_or_card', 'sponsor_crue'],
  channels: { file: ['contactenos'], alongside: ['email', 'registered_post'] },
  steps: inOrder(
    {
      id: 'photograph',
      text: {
        pt: 'Fotografar o recibo e submeter o pedido de correção no prazo de 48 horas.',
        en: 'Photograph the receipt and file the correction request within 48 hours.',
      },
      keeps: 'appointment_receipt_photo',
    },
    ...contactenosSteps,
    tellOffice,
    {
      id: 'send_letter',
      text: {
        pt: 'Enviar a carta de audiência prévia pelos três canais.',
        en: 'Send the hearing letter by all three channels.',
      },
      keeps: 'signed_letter',
    },
  ),
  timers: [
    {
      rule: 'counter_receipt.correction',
      on: 'notice',
      kinds: ['appointment_receipt'],
      which: 'first',
    },
    { rule: 'analysis.window', on: 'notice', kinds: ['appointment_receipt'], which: 'first' },
    ...standardTimers,
    {
      rule: 'annulment.reply',
      on: 'submission',
      kinds: ['annulment_request'],
      which: 'first',
    },
  ],
  // The receipt may be known by its check alone: then the 48 hours run from its day.
  dayTimers: [{ rule: 'counter_receipt.correction', from: 'appointment_on' }],
  ladder: [
    { rule: 'counter_receipt.correction', opens: 'hearing_letter' },
    { rule: 'analysis.window', opens: 'hearing_letter' },
    { rule: 'hearing_letter.follow_up', opens: 'correction_court_action' },
    { rule: 'annulment.reply', opens: 'correction_court_action' },
  ],
  onRefusal: 'correction_court_action',
  leadTimes: [5, 2, 1, 0],
  evidence: ['appointment_receipt_photo', 'contactenos_receipt', 'email_sent', 'postal_receipt'],
  costs: ['contactenos', 'retainer'],
  expected: ['into_analysis', 'contactenos_standard'],
  warnings: [
    {
      text: {
        pt: 'Depois de entrar em análise, cinco a dez dias úteis, a correção é mais difícil; importa impedir a emissão.',
        en: 'Once in analysis, after five to ten working days, correction is harder; issue must be prevented.',
      },
      citation: citations.wrongArticle,
    },
    {
      text: {
        pt: 'As 48 horas são prática nossa; num prazo administrativo valeriam dois dias úteis.',
        en: 'The 48 hours are our practice; in an administrative term they would be two working days.',
      },
      citation: citations.hoursAsDays,
    },
    warnings.noNaturalisation,
  ],
  disputes: ['permanent_residence_right', 'first_card_of_two_years', 'fee_bands'],
};
