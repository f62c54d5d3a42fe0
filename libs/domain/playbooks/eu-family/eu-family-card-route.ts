import type { Playbook } from '#domain/playbooks/playbook-format';

import { euCardDayTimers, euCardTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { contactenosSteps, inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** C0: which card a third-country family member of an EU citizen has to ask for. */
export const euFamilyCardRoute: Playbook = {
  id: 'eu_family_card_route',
  code: 'C0',
  version: 2,
  family: 'eu_family',
  name: {
    pt: 'Familiar de cidadão da União: art. 15 ou art. 17',
    en: "EU citizen's family member: art. 15 or art. 17",
  },
  summary: {
    pt: 'Cartão de cinco anos, ou permanente depois de cinco anos de residência de ambos.',
    en: 'A five-year card, or the permanent one after five years of residence of both.',
  },
  trigger: {
    pt: 'Pedido ou renovação do cartão de familiar de cidadão da União.',
    en: "Request or renewal of the card of an EU citizen's family member.",
  },
  legalBasis: [
    citations.euRight,
    citations.euRegistration,
    citations.euCard,
    citations.euPermanentCard,
  ],
  filing: { by: 'applicant', for: 'applicant', scope: 'per_person' },
  guards: [
    'five_years_not_reached',
    'right_to_permanent_card',
    'sponsor_portuguese',
    'eu_card_ends_soon',
    'eu_card_expired',
  ],
  menu: { primary: 'eu_card', fallback: 'other', forbidden: ['family_reunification'] },
  login: 'applicant_account',
  note: {
    kind: 'note',
    maxWords: 300,
    statements: [
      {
        id: 'which_card',
        says: { pt: 'Que cartão se pede e porquê.', en: 'Which card is requested, and why.' },
        text: '{applicant_name}, NIF {applicant_nif}, pede agendamento para o cartão previsto em {correct_basis}, porque {reason}.',
        fields: ['applicant_name', 'applicant_nif', 'correct_basis', 'reason'],
        marks: ['agendamento'],
      },
    ],
  },
  documents: [
    'passport',
    'crue_or_card',
    'sponsor_crue',
    'marriage_certificate',
    { anyOf: ['landlord_declaration', 'junta_certificate'] },
  ],
  channels: { file: ['contactenos', 'counter'], alongside: ['email'] },
  steps: inOrder(
    {
      id: 'dates',
      text: {
        pt: 'Apurar o início da residência de ambos, a nacionalidade do familiar e a validade do cartão.',
        en: "Establish when both began to reside, the sponsor's nationality and the card's expiry.",
      },
    },
    {
      id: 'choose',
      text: {
        pt: 'O advogado escolhe o artigo; menos de cinco anos é sempre o art. 15.',
        en: 'The lawyer chooses the article; under five years it is always art. 15.',
      },
      by: 'lawyer',
    },
    ...contactenosSteps,
    {
      id: 'check_receipt',
      text: {
        pt: 'No atendimento, conferir o recibo antes de sair.',
        en: 'At the appointment, check the receipt before leaving.',
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
  costs: ['contactenos'],
  expected: ['contactenos_standard'],
  warnings: [
    {
      text: {
        pt: 'O cartão permanente pede-se antes de acabar o do art. 15; um art. 17 dado cedo de mais é inválido e pode ser anulado.',
        en: 'The permanent card is requested before the art. 15 card ends; an art. 17 card given too early is invalid and may be annulled.',
      },
      citation: citations.euPermanentCard,
    },
    {
      text: {
        pt: 'Para o cartão permanente não há deferimento tácito.',
        en: 'There is no tacit approval for the permanent card.',
      },
      citation: { text: 'TCAN 15-07-2021', confidence: 'case_law' },
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
    {
      text: {
        pt: 'O cartão do art. 15 vale cinco anos e acompanha a residência do cidadão da União; o do art. 17 não caduca com ela e renova-se de dez em dez anos.',
        en: "The art. 15 card lasts five years and follows the EU citizen's residence; that of art. 17 does not end with it and is renewed every ten years.",
      },
      citation: citations.wrongArticle,
    },
  ],
  disputes: ['permanent_residence_right', 'portuguese_spouse_basis', 'first_card_of_two_years'],
};
