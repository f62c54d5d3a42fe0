import type { Playbook } from '#domain/playbooks/playbook';

import {
  contactenosTimers,
  elementsTimer,
  hearingLetterTimer,
  hearingTimer,
  otherChannelTimers,
} from '#domain/playbooks/common-timers';

/** Any other matter pursued through the contactenos form. */
export const generalContactenos: Playbook = {
  id: 'general_contactenos',
  version: 1,
  name: { pt: 'Pedido geral por contactenos', en: 'General contactenos request' },
  summary: {
    pt: 'Pedido à AIMA sem procedimento próprio, seguido aos 15, 30 e 60 dias úteis.',
    en: 'A request to AIMA without a procedure of its own, followed at 15, 30 and 60 working days.',
  },
  legalBasis: [
    { text: 'CPA, art. 62, n.º 3', confidence: 'law' },
    { text: 'CPA, art. 129', confidence: 'law' },
  ],
  menu: { primary: ['Autorização de Residência', 'Outros'] },
  nextStep: {
    pt: 'Submeter o pedido no contactenos e guardar a referência e o comprovativo.',
    en: 'File the contactenos request and keep its reference and receipt.',
  },
  leadTimes: [5, 2, 0],
  timers: [
    ...contactenosTimers,
    ...otherChannelTimers,
    hearingLetterTimer,
    hearingTimer,
    elementsTimer,
  ],
};
