import type { Playbook } from '#domain/playbooks/playbook-format';

import { citations } from '#domain/playbooks/pieces/citations';
import { contactenosSteps, inOrder } from '#domain/playbooks/pieces/steps';
import { faultStatement } from '#domain/playbooks/portal-faults/fault-statement';
import { portalFault } from '#domain/playbooks/portal-faults/portal-fault';

/** D5: an adult with own means is asked for a Termo de Responsabilidade. */
export const termoWronglyRequired: Playbook = {
  ...portalFault,
  id: 'termo_wrongly_required',
  code: 'D5',
  name: {
    pt: 'Portal: Termo de Responsabilidade exigido por engano',
    en: 'Portal: Termo de Responsabilidade wrongly required',
  },
  summary: {
    pt: 'Adulto com meios próprios: declaração de uma página e pedido pelo contactenos.',
    en: 'Adult with own means: a one-page declaration and a request through contactenos.',
  },
  trigger: {
    pt: 'O portal exige o Termo a um adulto sozinho (D7, D8 e outros).',
    en: 'The portal asks a lone adult for the Termo (D7, D8 and others).',
  },
  legalBasis: [citations.renewalConditions, citations.renewalFile, citations.termoForMinors],
  guards: ['minor_needs_termo', ...portalFault.guards],
  menu: { primary: 'renewal', fallback: 'renewal_portal' },
  note: {
    kind: 'note',
    statements: [
      faultStatement,
      {
        id: 'not_applicable',
        says: { pt: 'O Termo não se aplica.', en: 'The Termo does not apply.' },
        text: 'O Termo de Responsabilidade não se aplica: sou maior, tenho meios próprios e ninguém responde por mim. Junto declaração.',
        fields: [],
        marks: ['Termo de Responsabilidade', 'meios próprios'],
      },
      {
        id: 'proceed_request',
        says: { pt: 'Pede-se que a renovação prossiga.', en: 'The renewal is asked to proceed.' },
        text: 'Peço que a renovação prossiga sem esse documento.',
        fields: [],
        marks: ['renovação'],
      },
    ],
  },
  documents: ['own_means_declaration', 'means_proof', 'error_screenshot', 'residence_permit'],
  steps: inOrder(
    {
      id: 'declaration',
      text: {
        pt: 'Escrever e assinar a declaração de uma página e guardar a captura.',
        en: 'Write and sign the one-page declaration and keep a screenshot.',
      },
      keeps: 'error_screenshot',
    },
    ...contactenosSteps,
  ),
  warnings: [
    {
      text: {
        pt: 'Nunca carregar um documento em branco ou inventado para passar à frente.',
        en: 'Never upload a blank or invented document to get past the page.',
      },
      citation: citations.portalFaults,
    },
  ],
};
