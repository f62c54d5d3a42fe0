import type { Playbook } from '#domain/playbooks/playbook-format';

import { standardTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { contactenosSteps, inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** C5: the wrong card exists; it is annulled and the right one issued. */
export const annulmentAndReissue: Playbook = {
  id: 'annulment_and_reissue',
  code: 'C5',
  version: 2,
  family: 'eu_family',
  name: {
    pt: 'Anulação e reemissão do cartão errado',
    en: 'Annulment and reissue of the wrong card',
  },
  summary: {
    pt: 'Pedido escrito pelo contactenos e por carta registada; resposta em 60 dias úteis.',
    en: 'Written request by contactenos and registered post; answer in 60 working days.',
  },
  trigger: {
    pt: 'O cartão permanente já foi emitido ou entregue por engano.',
    en: 'The permanent card has been issued or delivered by mistake.',
  },
  legalBasis: [citations.annulment, citations.annulmentWindows, citations.decisionTerm],
  filing: { by: 'applicant', for: 'applicant', scope: 'per_person' },
  guards: ['card_not_issued_yet', 'annulment_window', 'right_to_permanent_card'],
  menu: { primary: 'correction', fallback: 'other', forbidden: ['family_reunification'] },
  login: 'applicant_account',
  note: {
    kind: 'letter',
    statements: [
      {
        id: 'act_to_annul',
        says: { pt: 'O ato a anular.', en: 'The act to annul.' },
        text: 'Pedido de anulação e reemissão. {applicant_name}, NIF {applicant_nif}, pede a anulação administrativa da emissão do Cartão de Residência Permanente, de {card_issue_date}, que teve por base {receipt_basis}.',
        fields: ['applicant_name', 'applicant_nif', 'card_issue_date', 'receipt_basis'],
        marks: ['anulação', 'Cartão de Residência Permanente'],
      },
      {
        id: 'act_requested',
        says: { pt: 'O ato pedido em vez dele.', en: 'The act asked for instead.' },
        text: 'Pede, em vez dele, a emissão do Cartão de Residência, que tenha por base {correct_basis}, porque {reason}.',
        fields: ['correct_basis', 'reason'],
        marks: ['emissão do Cartão de Residência'],
      },
      {
        id: 'legal_basis',
        says: { pt: 'Invoca o art. 165, n.º 2, do CPA.', en: 'Invokes CPA 165/2.' },
        text: 'O pedido funda-se no artigo 165.º, n.º 2, do CPA.',
        fields: [],
        marks: ['165'],
      },
    ],
  },
  documents: [
    'wrong_card',
    'appointment_receipt',
    'annulment_request',
    { document: 'contactenos_receipt', isOptional: true },
    { document: 'hearing_letter', isOptional: true },
  ],
  channels: { file: ['contactenos', 'registered_post'], alongside: ['email'] },
  steps: inOrder(
    {
      id: 'check_windows',
      text: {
        pt: 'O advogado confirma as janelas de anulação e o risco de ficar sem cartão.',
        en: 'The lawyer confirms the windows for annulment and the risk of being left without a card.',
      },
      by: 'lawyer',
    },
    ...contactenosSteps,
    {
      id: 'post',
      text: {
        pt: 'Enviar o mesmo pedido por carta registada com aviso de receção.',
        en: 'Send the same request by registered post with signed receipt.',
      },
      keeps: 'postal_receipt',
    },
    {
      id: 'hold_naturalisation',
      text: {
        pt: 'Suspender qualquer pedido de naturalização até à reemissão.',
        en: 'Hold any naturalisation until the card is reissued.',
      },
      by: 'firm',
    },
  ),
  timers: [
    ...standardTimers,
    {
      rule: 'annulment.reply',
      on: 'submission',
      kinds: ['annulment_request'],
      which: 'first',
    },
  ],
  dayTimers: [],
  ladder: [{ rule: 'annulment.reply', opens: 'correction_court_action' }],
  onRefusal: 'correction_court_action',
  leadTimes: [5, 2, 0],
  evidence: ['card_copy', 'contactenos_receipt', 'postal_receipt'],
  costs: ['retainer'],
  expected: [],
  warnings: [
    {
      text: {
        pt: 'O cartão pode usar-se no dia a dia; corrigir antes da próxima renovação, ou pode ser anulado com efeitos retroativos.',
        en: 'The card may be used day to day; correct it before the next renewal, or it may be annulled retroactively.',
      },
      citation: citations.wrongArticle,
    },
    warnings.noNaturalisation,
    {
      text: {
        pt: 'As janelas do art. 168 por confirmar: seis meses do conhecimento da causa e cinco anos do ato no máximo; um ano para atos constitutivos de direitos.',
        en: 'The windows of art. 168, to be confirmed: six months from knowing the cause and five years from the act at most; one year for acts that create rights.',
      },
      citation: citations.annulmentWindows,
    },
  ],
  disputes: ['annulment_or_revocation'],
};
