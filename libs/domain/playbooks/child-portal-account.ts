import type { Playbook } from '#domain/playbooks/playbook';

import {
  contactenosTimers,
  elementsTimer,
  hearingLetterTimer,
  hearingTimer,
  otherChannelTimers,
} from '#domain/playbooks/common-timers';

/** A1: the renewal portal does not recognise the account of a minor. */
export const childPortalAccount: Playbook = {
  id: 'child_portal_account',
  version: 1,
  name: {
    pt: 'Conta do menor não reconhecida no portal de renovações',
    en: "Child's account not recognised by the renewal portal",
  },
  summary: {
    pt: 'Renovação pedida pelo contactenos, um pedido por menor, antes de o título caducar.',
    en: 'Renewal requested through contactenos, one request per child, before the permit expires.',
  },
  legalBasis: [
    { text: 'Lei 23/2007, art. 78', confidence: 'law' },
    { text: 'Lei 23/2007, art. 82, n.os 6 e 7', confidence: 'law' },
    { text: 'Lei 23/2007, art. 124, n.º 5', confidence: 'law' },
    { text: 'CPA, art. 62, n.º 3', confidence: 'law' },
  ],
  menu: {
    primary: ['Autorização de Residência', 'Renovação'],
    fallback: ['Portal de Renovações', 'Portal de Renovações'],
  },
  nextStep: {
    pt: 'Guardar a captura do erro e submeter o pedido no contactenos antes da caducidade do título.',
    en: 'Keep a screenshot of the error and file the contactenos request before the permit expires.',
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
