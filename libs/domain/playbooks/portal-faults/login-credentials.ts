import type { Playbook } from '#domain/playbooks/playbook-format';

import { citations } from '#domain/playbooks/pieces/citations';
import { contactenosSteps, inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';
import { faultStatement } from '#domain/playbooks/portal-faults/fault-statement';
import { portalFault } from '#domain/playbooks/portal-faults/portal-fault';

/** D1: the renewal portal says that the credentials do not exist. */
export const loginCredentials: Playbook = {
  ...portalFault,
  id: 'login_credentials',
  code: 'D1',
  name: {
    pt: 'Portal: credenciais de acesso inexistentes',
    en: 'Portal: access credentials do not exist',
  },
  summary: {
    pt: 'Entrar por Chave Móvel Digital, pedir a reposição da conta ou entregar por advogado.',
    en: 'Sign in by Chave Móvel Digital, ask for the account to be reset, or file through a lawyer.',
  },
  trigger: {
    pt: '«Credenciais de acesso inexistentes», embora Finanças e SAPA funcionem.',
    en: '“Credenciais de acesso inexistentes”, though Finanças and SAPA work.',
  },
  legalBasis: [citations.renewalInTime, citations.electronicFiling, citations.portalFaults],
  menu: { primary: 'renewal_portal', fallback: 'renewal' },
  note: {
    kind: 'note',
    statements: [
      faultStatement,
      {
        id: 'reset_request',
        says: { pt: 'Pede-se a reposição da conta.', en: 'A reset of the account is requested.' },
        text: 'Peço a reposição das credenciais de acesso ou, se não for possível, a abertura da renovação por via manual.',
        fields: [],
        marks: ['credenciais', 'renovação'],
      },
    ],
  },
  documents: ['residence_permit', 'error_screenshot', 'passport'],
  steps: inOrder(
    {
      id: 'try_cmd',
      text: {
        pt: 'Tentar por Chave Móvel Digital e pela conta antiga do SAPA; guardar a captura do erro.',
        en: 'Try Chave Móvel Digital and the old SAPA account; keep a screenshot of the error.',
      },
      keeps: 'error_screenshot',
    },
    ...contactenosSteps,
    {
      id: 'lawyer_route',
      text: {
        pt: 'Se não abrir a tempo: renovação por advogado com procuração.',
        en: 'If it does not open in time: renewal by a lawyer with power of attorney.',
      },
      by: 'lawyer',
    },
  ),
  warnings: [warnings.emailProvesNothing, warnings.menusChange],
};
