import type { Playbook } from '#domain/playbooks/playbook-format';

import { citations } from '#domain/playbooks/pieces/citations';
import { contactenosSteps, inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';
import { faultStatement } from '#domain/playbooks/portal-faults/fault-statement';
import { portalFault } from '#domain/playbooks/portal-faults/portal-fault';

/** D3: the portal wants a NISS that it does not find, or that the law does not ask for. */
export const nissNotRecognised: Playbook = {
  ...portalFault,
  id: 'niss_not_recognised',
  code: 'D3',
  name: { pt: 'Portal: NISS não reconhecido', en: 'Portal: NISS not recognised' },
  summary: {
    pt: 'Atualizar o NISS no formulário próprio, ou dizer porque não é exigido.',
    en: 'Update the NISS in its own form, or say why it is not required.',
  },
  trigger: {
    pt: '«NISS não reconhecido» ou «não localizado», mesmo a quem não precisa dele.',
    en: '“NISS não reconhecido” or “não localizado”, even for those who need none.',
  },
  legalBasis: [citations.renewalInTime, citations.renewalConditions, citations.portalFaults],
  menu: { primary: 'data_change_niss', fallback: 'renewal_portal' },
  note: {
    kind: 'note',
    statements: [
      faultStatement,
      {
        id: 'niss_is',
        says: {
          pt: 'Qual é o NISS ou porque não é exigido.',
          en: 'What the NISS is, or why none is required.',
        },
        text: 'NISS: {niss}. {reason}',
        fields: ['niss', 'reason'],
        marks: ['NISS'],
      },
      {
        id: 'update_request',
        says: {
          pt: 'Pede-se a atualização do registo.',
          en: 'An update of the record is requested.',
        },
        text: 'Peço a atualização do registo e a abertura da renovação.',
        fields: [],
        marks: ['atualização', 'renovação'],
      },
    ],
  },
  documents: ['residence_permit', 'error_screenshot', 'passport'],
  steps: inOrder(
    {
      id: 'is_it_required',
      text: {
        pt: 'Ver se a lei exige NISS nesta categoria: menores, estudantes, nómadas e reformados, em regra, não.',
        en: 'See whether the law asks for a NISS in this category: minors, students, nomads and pensioners, as a rule, no.',
      },
    },
    {
      id: 'screenshot',
      text: { pt: 'Guardar a captura do erro.', en: 'Keep a screenshot of the error.' },
      keeps: 'error_screenshot',
    },
    ...contactenosSteps,
  ),
  expected: ['data_change', 'contactenos_standard'],
  warnings: [
    {
      text: {
        pt: 'Uma criança cuja conta é recusada tem procedimento próprio.',
        en: 'A child whose account is refused has a procedure of its own.',
      },
      citation: citations.childAccounts,
    },
    warnings.menusChange,
  ],
};
