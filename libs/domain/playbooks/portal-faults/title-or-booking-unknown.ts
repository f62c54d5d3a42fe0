import type { Playbook } from '#domain/playbooks/playbook-format';

import { citations } from '#domain/playbooks/pieces/citations';
import { contactenosSteps, inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';
import { faultStatement } from '#domain/playbooks/portal-faults/fault-statement';
import { portalFault } from '#domain/playbooks/portal-faults/portal-fault';

/** D4: the portal knows no such permit, or says that an appointment was already made. */
export const titleOrBookingUnknown: Playbook = {
  ...portalFault,
  id: 'title_or_booking_unknown',
  code: 'D4',
  name: {
    pt: 'Portal: título inexistente ou marcação já feita',
    en: 'Portal: permit unknown or appointment already made',
  },
  summary: {
    pt: 'Captura do erro e pedido de correção do registo pelo contactenos.',
    en: 'Screenshot of the error and a request through contactenos to correct the record.',
  },
  trigger: {
    pt: 'O portal diz que o título não existe ou que já há marcação.',
    en: 'The portal says that the permit does not exist or that there is an appointment already.',
  },
  legalBasis: [citations.renewalInTime, citations.electronicFiling, citations.portalFaults],
  menu: { primary: 'renewal_portal', fallback: 'other' },
  note: {
    kind: 'note',
    statements: [
      faultStatement,
      {
        id: 'correction_request',
        says: {
          pt: 'Pede-se a correção do registo.',
          en: 'A correction of the record is requested.',
        },
        text: 'Não tenho qualquer marcação pendente e o título existe, como mostra a cópia. Peço a correção do registo e a abertura da renovação.',
        fields: [],
        marks: ['correção', 'renovação'],
      },
    ],
  },
  documents: ['residence_permit', 'error_screenshot'],
  steps: inOrder(
    {
      id: 'check_number',
      text: {
        pt: 'Conferir o número do título e as marcações antigas; guardar a captura.',
        en: 'Check the permit number and old appointments; keep a screenshot.',
      },
      keeps: 'error_screenshot',
    },
    ...contactenosSteps,
  ),
  warnings: [
    {
      text: {
        pt: 'Os títulos antigos em papel têm seis algarismos: escrever o número tal como está.',
        en: 'Old paper permits have six digits: write the number as it stands.',
      },
      citation: citations.portalFaults,
    },
    warnings.emailProvesNothing,
  ],
};
