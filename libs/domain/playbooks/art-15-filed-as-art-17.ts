import type { Playbook } from '#domain/playbooks/playbook';

import {
  contactenosTimers,
  elementsTimer,
  hearingLetterTimer,
  hearingTimer,
  otherChannelTimers,
} from '#domain/playbooks/common-timers';

/** C: the counter entered a card of art. 15 as a permanent one of art. 17. */
export const art15FiledAsArt17: Playbook = {
  id: 'art_15_filed_as_art_17',
  version: 1,
  name: {
    pt: 'Cartão do art. 15 registado como art. 17',
    en: 'Art. 15 card entered as art. 17',
  },
  summary: {
    pt: 'Corrigir a base legal antes da emissão; se o cartão já existir, pedir anulação e reemissão.',
    en: 'Correct the legal basis before issue; once the card exists, ask for annulment and reissue.',
  },
  legalBasis: [
    { text: 'Lei 37/2006, arts. 13, 15 e 17', confidence: 'law' },
    { text: 'CPA, art. 121', confidence: 'law' },
    { text: 'CPA, art. 165, n.º 2', confidence: 'law' },
  ],
  menu: {
    primary: ['Autorização de Residência', 'Correção/Esclarecimento'],
    fallback: ['Autorização de Residência', 'Outros'],
  },
  nextStep: {
    pt: 'Fotografar o recibo e submeter o pedido de correção no prazo de 48 horas.',
    en: 'Photograph the receipt and file the correction request within 48 hours.',
  },
  leadTimes: [5, 2, 1, 0],
  timers: [
    {
      rule: 'counter_receipt.correction',
      on: 'notice',
      kinds: ['appointment_receipt'],
      which: 'first',
    },
    ...contactenosTimers,
    ...otherChannelTimers,
    hearingLetterTimer,
    hearingTimer,
    elementsTimer,
    {
      rule: 'annulment.reply',
      on: 'submission',
      kinds: ['annulment_request'],
      which: 'first',
    },
  ],
};
