import type { LetterTemplate } from '#domain/letters/letter';

import {
  caseReference,
  courtsReserved,
  firstRequest,
  firstReference,
  onBehalf,
  powerOfAttorney,
  proofOfRequest,
} from '#domain/letters/pieces';
import { citations } from '#domain/playbooks/pieces/citations';

/** C4: objects before the card is issued. It is the party's own statement: AIMA has set no term for it. */
export const hearing: LetterTemplate = {
  id: 'hearing',
  name: { pt: 'Audiência prévia', en: 'Hearing letter' },
  from: 'firm',
  to: 'office',
  reference: caseReference,
  subject: 'Audiência Prévia — Pedido de correção da base legal do processo',
  facts: [
    ...onBehalf('pronunciamo-nos, antes da decisão final, sobre o processo em referência.'),
    {
      text: 'O recibo do atendimento de {appointment_date} indica como base legal «{receipt_basis}».',
    },
    { text: 'A base legal que se aplica é, porém, {correct_basis}, porque {reason}.' },
  ],
  law: [
    {
      text: 'O cartão de residência do familiar de cidadão da União rege-se pelo art.º 15.º da Lei n.º 37/2006, de 9 de agosto. O direito de residência permanente depende dos requisitos do art.º 13.º, e só quem o tem pode pedir o cartão do art.º 17.º da mesma lei.',
      citation: citations.euCards,
    },
    {
      text: 'Os interessados têm o direito de ser ouvidos antes da decisão final (art.º 121.º do Código do Procedimento Administrativo).',
      citation: citations.hearing,
    },
  ],
  request: {
    opening: 'Nestes termos, requer-se:',
    items: [
      { text: 'a correção da base legal do processo para {correct_basis};' },
      { text: 'que não seja emitido cartão com a base legal indicada no recibo;' },
      { text: 'resposta escrita no prazo de 10 dias úteis.' },
    ],
  },
  reserve: [courtsReserved],
  enclosures: [
    { text: 'Cópia do recibo do atendimento de {appointment_date}.' },
    proofOfRequest,
    powerOfAttorney,
  ],
};

/** A5: speaks before a decision that does not come. */
export const hearingWithoutDecision: LetterTemplate = {
  id: 'hearing_without_decision',
  name: { pt: 'Audiência prévia: pedido sem decisão', en: 'Hearing letter: no decision yet' },
  from: 'firm',
  to: 'office',
  reference: firstReference,
  subject: 'Audiência Prévia — Pedido sem decisão',
  facts: [
    ...onBehalf('pronunciamo-nos sobre o processo em referência.'),
    firstRequest,
    { text: 'Até hoje, {today}, não foi notificada qualquer decisão.' },
    { text: 'O prazo legal de decisão terminou em {term_ended_on}.', ifKnown: 'term_ended_on' },
  ],
  law: [
    {
      text: 'Os interessados têm o direito de ser ouvidos antes da decisão final (art.º 121.º do Código do Procedimento Administrativo).',
      citation: citations.hearing,
    },
    {
      text: 'A falta de decisão no prazo legal é incumprimento do dever de decisão (art.º 129.º do mesmo Código).',
      citation: citations.dutyToDecide,
    },
  ],
  request: {
    opening: 'Nestes termos, requer-se:',
    items: [
      { text: 'a decisão do pedido e a emissão do título de residência;' },
      { text: 'resposta escrita no prazo de 10 dias úteis.' },
    ],
  },
  reserve: [courtsReserved],
  enclosures: [proofOfRequest, powerOfAttorney],
};
