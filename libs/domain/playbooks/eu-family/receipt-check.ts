import type { Playbook } from '#domain/playbooks/playbook-format';

import { standardTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { inOrder } from '#domain/playbooks/pieces/steps';

/** C1: the receipt is read before leaving the counter. */
export const receiptCheck: Playbook = {
  id: 'receipt_check',
  code: 'C1',
  version: 1,
  family: 'eu_family',
  name: {
    pt: 'Conferir o recibo antes de sair do balcão',
    en: 'Check the receipt before leaving the counter',
  },
  summary: {
    pt: 'Três linhas, a taxa e as datas de residência dizem se o artigo está certo.',
    en: 'Three lines, the fee and the dates of residence tell whether the article is right.',
  },
  trigger: {
    pt: 'Qualquer atendimento na AIMA que acaba com um recibo.',
    en: 'Any AIMA appointment that ends with a receipt.',
  },
  legalBasis: [citations.euCards, citations.wrongArticle],
  filing: { by: 'applicant', for: 'applicant', scope: 'per_person' },
  guards: ['right_to_permanent_card', 'sponsor_portuguese'],
  documents: ['appointment_receipt', 'crue_or_card'],
  channels: { file: ['counter'] },
  steps: inOrder(
    {
      id: 'photograph',
      text: {
        pt: 'Fotografar o recibo ainda no balcão.',
        en: 'Photograph the receipt while still at the counter.',
      },
      keeps: 'appointment_receipt_photo',
    },
    {
      id: 'compare',
      text: {
        pt: 'Comparar: Tipo de pedido ou Categoria, Documento a emitir, Validade prevista e taxa.',
        en: 'Compare: Tipo de pedido or Categoria, Documento a emitir, Validade prevista and fee.',
      },
    },
    {
      id: 'ask_correction',
      text: {
        pt: 'Se algo não bate certo, pedir com calma a correção e um recibo novo.',
        en: 'If anything does not match, calmly ask for a correction and a new receipt.',
      },
    },
    {
      id: 'open_correction',
      text: {
        pt: 'Já fora do balcão: abrir o pedido de correção nas 48 horas.',
        en: 'Once outside: open the correction request within 48 hours.',
      },
      by: 'firm',
    },
  ),
  timers: [
    {
      rule: 'counter_receipt.correction',
      on: 'notice',
      kinds: ['appointment_receipt'],
      which: 'first',
    },
    ...standardTimers,
  ],
  dayTimers: [],
  ladder: [{ rule: 'counter_receipt.correction', opens: 'art_15_filed_as_art_17' }],
  onRefusal: 'correction_court_action',
  leadTimes: [2, 1, 0],
  evidence: ['appointment_receipt_photo'],
  costs: [],
  expected: ['into_analysis'],
  warnings: [
    {
      text: {
        pt: 'Uma só linha diferente basta para o processo estar mal classificado.',
        en: 'A single line that differs means that the file is misclassified.',
      },
      citation: citations.wrongArticle,
    },
    {
      text: {
        pt: 'Balcões com atendimentos de cinco minutos (Anjos, Lisboa 1) erram mais: opções vizinhas, com «Permanente» à cabeça, falta de formação e códigos antigos do SEF.',
        en: 'Counters with five-minute slots (Anjos, Lisboa 1) err more: neighbouring options with “Permanent” first, a lack of training and old codes of SEF.',
      },
      citation: citations.wrongArticle,
    },
  ],
  disputes: ['fee_bands', 'first_card_of_two_years'],
};
