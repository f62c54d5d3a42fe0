import type { LawPart, LetterPart, LetterTemplate } from '#domain/letters/letter';

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

const subject = 'Audiência Prévia — Pedido de correção da base legal do processo';

const receiptAndBasis: readonly LetterPart[] = [
  {
    text: 'O recibo do atendimento de {appointment_date} indica como base legal «{receipt_basis}».',
  },
  { text: 'A base legal que se aplica é, porém, {correct_basis}, porque {reason}.' },
];

const euCardsAndHearing: readonly LawPart[] = [
  {
    text: 'O cartão de residência do familiar de cidadão da União rege-se pelo art.º 15.º da Lei n.º 37/2006, de 9 de agosto. O direito de residência permanente depende dos requisitos do art.º 13.º, e só quem o tem pode pedir o cartão do art.º 17.º da mesma lei.',
    citation: citations.euCards,
  },
  {
    text: 'Os interessados têm o direito de ser ouvidos antes da decisão final (art.º 121.º do Código do Procedimento Administrativo).',
    citation: citations.hearing,
  },
];

const correction: LetterTemplate['request'] = {
  opening: 'Nestes termos, requer-se:',
  items: [
    { text: 'a correção da base legal do processo para {correct_basis};' },
    { text: 'que não seja emitido cartão com a base legal indicada no recibo;' },
    { text: 'resposta escrita no prazo de 10 dias úteis.' },
  ],
};

const receiptEnclosed: readonly LetterPart[] = [
  { text: 'Cópia do recibo do atendimento de {appointment_date}.' },
  proofOfRequest,
];

/** C4: objects before the card is issued. It is the party's own statement: AIMA has set no term for it. */
export const hearing: LetterTemplate = {
  id: 'hearing',
  name: { pt: 'Audiência prévia', en: 'Hearing letter' },
  from: 'firm',
  to: 'office',
  isRegistered: true,
  reference: caseReference,
  subject,
  facts: [
    ...onBehalf('pronunciamo-nos, antes da decisão final, sobre o processo em referência.'),
    ...receiptAndBasis,
  ],
  law: euCardsAndHearing,
  request: correction,
  reserve: [courtsReserved],
  enclosures: [...receiptEnclosed, powerOfAttorney],
};

/** C2 and C4 without a lawyer: the same letter, in the name of the applicant, who signs it. */
export const hearingByApplicant: LetterTemplate = {
  id: 'hearing_by_applicant',
  name: {
    pt: 'Audiência prévia, em nome do próprio',
    en: "Hearing letter in the applicant's own name",
  },
  from: 'applicant',
  to: 'office',
  isRegistered: true,
  reference: caseReference,
  subject,
  facts: [
    {
      text: 'Eu, {applicant_name}, NIF {applicant_nif}, residente em {applicant_address}, com os contactos {applicant_contact}, venho pronunciar-me, antes da decisão final, sobre o processo em referência.',
      unlessKnown: 'parent_name',
    },
    {
      text: 'Eu, {parent_name}, NIF {parent_nif}, residente em {parent_address}, com os contactos {applicant_contact}, em representação de {applicant_name}, menor, nascido(a) em {birth_date}, venho pronunciar-me, antes da decisão final, sobre o processo em referência.',
      ifKnown: 'parent_name',
    },
    ...receiptAndBasis,
  ],
  law: euCardsAndHearing,
  request: correction,
  reserve: [courtsReserved],
  enclosures: receiptEnclosed,
};

/** A5: speaks before a decision that does not come. */
export const hearingWithoutDecision: LetterTemplate = {
  id: 'hearing_without_decision',
  name: { pt: 'Audiência prévia: pedido sem decisão', en: 'Hearing letter: no decision yet' },
  from: 'firm',
  to: 'office',
  isRegistered: true,
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
