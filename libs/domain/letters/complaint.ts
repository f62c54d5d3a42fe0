import type { LetterTemplate } from '#domain/letters/letter';

import {
  courtsReserved,
  firstReference,
  firstRequest,
  onBehalf,
  powerOfAttorney,
  proofOfRequest,
} from '#domain/letters/pieces';
import { citations } from '#domain/playbooks/pieces/citations';

/** B4: a written complaint with the reference of the first request, against the silence. */
export const complaint: LetterTemplate = {
  id: 'complaint',
  name: { pt: 'Reclamação', en: 'Complaint' },
  from: 'firm',
  to: 'complaints',
  reference: firstReference,
  subject: 'Reclamação por falta de decisão',
  facts: [
    ...onBehalf('reclamamos da falta de decisão do pedido em referência.'),
    firstRequest,
    { text: 'Desde então e até hoje, {today}, contam-se {waited} sem decisão.' },
    { text: 'O prazo legal de decisão terminou em {term_ended_on}.', ifKnown: 'term_ended_on' },
    {
      text: 'Insistiu-se em {latest_filed_on}, com a referência {latest_reference}, também sem decisão.',
      ifKnown: 'latest_reference',
    },
  ],
  law: [
    {
      text: 'A falta de decisão no prazo legal é incumprimento do dever de decisão (art.º 129.º do Código do Procedimento Administrativo).',
      citation: citations.dutyToDecide,
    },
    {
      text: 'Da omissão pode reclamar-se (arts. 184.º a 186.º do mesmo Código).',
      citation: { text: 'CPA, arts. 184 a 186', confidence: 'law' },
    },
  ],
  request: {
    opening: 'Nestes termos, requer-se:',
    items: [
      { text: 'a decisão do pedido ou, se ela depender de atendimento, o seu agendamento;' },
      { text: 'a indicação do estado do processo, por escrito, no prazo de 10 dias úteis.' },
    ],
  },
  reserve: [courtsReserved],
  enclosures: [proofOfRequest, powerOfAttorney],
};
