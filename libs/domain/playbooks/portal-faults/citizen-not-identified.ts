import type { Playbook } from '#domain/playbooks/playbook-format';

import { citations } from '#domain/playbooks/pieces/citations';
import { contactenosSteps, inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';
import { faultStatement } from '#domain/playbooks/portal-faults/fault-statement';
import { portalFault } from '#domain/playbooks/portal-faults/portal-fault';

/** D2: the portal does not identify the citizen, or gives no access at this stage. */
export const citizenNotIdentified: Playbook = {
  ...portalFault,
  id: 'citizen_not_identified',
  code: 'D2',
  name: {
    pt: 'Portal: cidadão não identificado ou sem acesso nesta fase',
    en: 'Portal: citizen not identified or without access at this stage',
  },
  summary: {
    pt: 'Formulário técnico do Portal de Renovações, com cópia do título e captura.',
    en: 'Technical form of the renewal portal, with a copy of the permit and a screenshot.',
  },
  trigger: {
    pt: '«Cidadão não identificado ou sem acesso nesta fase», também em familiares de ARI.',
    en: '“Cidadão não identificado ou sem acesso nesta fase”, also for golden visa dependents.',
  },
  legalBasis: [citations.renewalInTime, citations.portalAccessForm],
  menu: { primary: 'renewal_portal', fallback: 'renewal' },
  note: {
    kind: 'note',
    statements: [
      faultStatement,
      {
        id: 'access_request',
        says: { pt: 'Pede-se o acesso.', en: 'Access is requested.' },
        text: 'Peço que o meu registo seja identificado e o acesso à renovação aberto.',
        fields: [],
        marks: ['acesso à renovação'],
      },
    ],
  },
  documents: ['residence_permit', 'error_screenshot'],
  steps: inOrder(
    {
      id: 'check_window',
      text: {
        pt: 'Confirmar se o portal já abriu para o mês em que o título caduca; guardar a captura.',
        en: 'Check whether the portal has opened for the month of expiry; keep a screenshot.',
      },
      keeps: 'error_screenshot',
    },
    ...contactenosSteps,
  ),
  warnings: [
    {
      text: {
        pt: 'Este formulário só trata falhas de acesso: perguntas sobre atrasos não são vistas.',
        en: 'This form deals with access failures alone: questions about delays are not read.',
      },
      citation: citations.portalAccessForm,
    },
    warnings.emailProvesNothing,
  ],
};
