import type { Playbook } from '#domain/playbooks/playbook';

import {
  contactenosTimers,
  elementsTimer,
  hearingTimer,
  otherChannelTimers,
} from '#domain/playbooks/common-timers';

/** B1: first residence permit of a child born in Portugal to foreign parents. */
export const newbornArt124: Playbook = {
  id: 'newborn_art_124',
  version: 1,
  name: {
    pt: 'Menor nascido em Portugal: agendamento ao abrigo do art. 124',
    en: 'Child born in Portugal: appointment under art. 124',
  },
  summary: {
    pt: 'Pedido de agendamento com os dados do menor, um por criança, nos seis meses após o registo.',
    en: "Appointment request with the child's data, one per child, within six months of registration.",
  },
  legalBasis: [
    { text: 'Lei 23/2007, art. 124, n.os 1 e 2', confidence: 'law' },
    { text: 'Lei 23/2007, art. 122, n.º 1, al. a)', confidence: 'law' },
  ],
  menu: {
    primary: [
      'Autorização de Residência',
      'Pedido de agendamento — Bebés ou Menores Estrangeiros Nascidos em Portugal — Artigo 124.º',
    ],
    fallback: ['Autorização de Residência', 'Outros'],
  },
  nextStep: {
    pt: 'Confirmar que nenhum dos pais é português e reunir o assento de nascimento e os títulos.',
    en: 'Check that neither parent is Portuguese and gather the birth record and the permits.',
  },
  leadTimes: [5, 2, 0],
  timers: [...contactenosTimers, ...otherChannelTimers, hearingTimer, elementsTimer],
};
