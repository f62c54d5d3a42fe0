import type { LetterTemplate } from '#domain/letters/letter';

import { firstReference, firstRequest, onBehalf, powerOfAttorney } from '#domain/letters/pieces';
import { citations } from '#domain/playbooks/pieces/citations';

/** Asks for the certificate that proves what was filed, and that nothing was decided (CPA 84). */
export const certificateRequest: LetterTemplate = {
  id: 'certificate_request',
  name: { pt: 'Pedido de certidão', en: 'Request for a certificate' },
  from: 'firm',
  to: 'office',
  reference: firstReference,
  subject: 'Pedido de certidão (art.º 84.º do Código do Procedimento Administrativo)',
  facts: [...onBehalf('pedimos certidão do processo em referência.'), firstRequest],
  law: [
    {
      text: 'A certidão é passada no prazo de 10 dias, ou de 3 dias quando o processo é eletrónico (art.º 84.º do Código do Procedimento Administrativo).',
      citation: citations.certificate,
    },
  ],
  request: {
    opening: 'Requer-se a passagem de certidão de que constem:',
    items: [
      { text: 'a data em que o pedido foi apresentado;' },
      { text: 'o seu conteúdo e os documentos que o acompanharam;' },
      { text: 'o estado do processo e os serviços em que se encontra;' },
      { text: 'a decisão que tenha sido proferida ou, na sua falta, que não há decisão.' },
    ],
  },
  reserve: [
    {
      text: 'Na falta da certidão, fica reservado o pedido de intimação ao tribunal administrativo (arts. 104.º a 108.º do Código de Processo nos Tribunais Administrativos).',
    },
  ],
  enclosures: [powerOfAttorney],
};
