import type { LetterTemplate } from '#domain/letters/letter';

import { caseReference, onBehalf, powerOfAttorney, proofOfRequest } from '#domain/letters/pieces';
import { citations } from '#domain/playbooks/pieces/citations';

/** C5: the wrong card exists. Annulment for invalidity (CPA 165/2), not revocation. */
export const annulmentAndReissue: LetterTemplate = {
  id: 'annulment_and_reissue',
  name: { pt: 'Pedido de anulação e reemissão', en: 'Request for annulment and reissue' },
  from: 'firm',
  to: 'office',
  isRegistered: true,
  reference: caseReference,
  subject: 'Pedido de Anulação e Reemissão',
  facts: [
    ...onBehalf('pedimos a anulação do cartão emitido por erro e a emissão do que é devido.'),
    {
      text: 'Em {card_issue_date} foi emitido o Cartão de Residência Permanente n.º {wrong_card_number}, com a base legal «{receipt_basis}».',
    },
    { text: 'A base legal que se aplica é, porém, {correct_basis}, porque {reason}.' },
    {
      text: 'A correção foi pedida em {first_filed_on}, com a referência {first_reference}.',
      ifKnown: 'first_reference',
    },
  ],
  law: [
    {
      text: 'O ato foi praticado sem os requisitos da lei e é, por isso, inválido. A anulação administrativa destrói os efeitos de um ato com fundamento na sua invalidade (art.º 165.º, n.º 2, do Código do Procedimento Administrativo).',
      citation: citations.annulment,
    },
    {
      text: 'O procedimento deve ser decidido no prazo de 60 dias (art.º 128.º, n.º 1, do mesmo Código).',
      citation: citations.decisionTerm,
    },
  ],
  request: {
    opening: 'Nestes termos, requer-se:',
    items: [
      {
        text: 'a anulação administrativa do ato de emissão do Cartão de Residência Permanente n.º {wrong_card_number}, de {card_issue_date};',
      },
      {
        text: 'a emissão, em sua substituição, do Cartão de Residência devido, cuja base legal é {correct_basis};',
      },
      { text: 'que {applicant_name} continue documentado(a) até à entrega do novo cartão.' },
    ],
  },
  reserve: [
    {
      text: 'Na falta de resposta no prazo de 10 dias úteis, fica reservado o recurso aos tribunais administrativos.',
    },
  ],
  enclosures: [
    { text: 'Cópia do cartão emitido, frente e verso.' },
    { text: 'Cópia do recibo do atendimento.' },
    proofOfRequest,
    powerOfAttorney,
  ],
};
