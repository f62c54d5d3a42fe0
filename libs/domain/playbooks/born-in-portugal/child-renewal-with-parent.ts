import type { Playbook } from '#domain/playbooks/playbook-format';

import { renewalDayTimers, standardTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { contactenosSteps, inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** B7: the permit of a child renews in the cycle of the parent's. */
export const childRenewalWithParent: Playbook = {
  id: 'child_renewal_with_parent',
  code: 'B7',
  version: 1,
  family: 'born_in_portugal',
  name: {
    pt: 'Renovação da criança com a do pai ou da mãe',
    en: "Child's renewal together with the parent's",
  },
  summary: {
    pt: 'Mesmo ciclo do título do progenitor; um pedido por pessoa, que se citam um ao outro.',
    en: "Same cycle as the parent's permit; one request per person, each citing the other.",
  },
  trigger: {
    pt: 'O título do progenitor renova-se e o da criança segue-o.',
    en: "The parent's permit is renewed and the child's follows it.",
  },
  legalBasis: [citations.renewalInTime, citations.extensionToMinors, citations.renewalDecision],
  filing: { by: 'parent', for: 'child', scope: 'per_person' },
  guards: ['late_for_renewal', 'card_already_expired', 'eu_family_card'],
  menu: { primary: 'renewal', fallback: 'other', forbidden: ['family_reunification'] },
  login: 'parent_account',
  note: {
    kind: 'note',
    statements: [
      {
        id: 'renewal_request',
        says: { pt: 'Pede-se a renovação da criança.', en: "The child's renewal is requested." },
        text: 'Peço a renovação da autorização de residência n.º {child_permit_number}, de {child_name}, que caduca em {card_expiry}.',
        fields: ['child_permit_number', 'child_name', 'card_expiry'],
        marks: ['renovação'],
      },
      {
        id: 'parent_case',
        says: { pt: 'Liga-se ao processo do progenitor.', en: "It is tied to the parent's case." },
        text: 'A criança está a cargo de {parent_name}, título n.º {parent_permit_number}, cuja renovação corre no processo {case_reference}.',
        fields: ['parent_name', 'parent_permit_number', 'case_reference'],
        marks: ['a cargo'],
      },
    ],
  },
  documents: [
    'child_card',
    'parent_card',
    'birth_certificate',
    'termo_modelo_4',
    'photographs',
    { document: 'child_nif', when: { fact: 'has_nif', is: true } },
  ],
  channels: { file: ['renewal_portal', 'contactenos'], alongside: ['email'] },
  steps: inOrder(
    {
      id: 'try_portal',
      text: {
        pt: 'Tentar primeiro a conta da criança no portal de renovações.',
        en: "Try the child's own account on the renewal portal first.",
      },
    },
    ...contactenosSteps,
    {
      id: 'biometrics',
      text: {
        pt: 'Levar a criança à recolha biométrica, se a loja a chamar.',
        en: 'Bring the child for biometrics when the office calls.',
      },
    },
  ),
  timers: standardTimers,
  dayTimers: renewalDayTimers,
  ladder: [{ rule: 'contactenos.response', opens: 'renewal_escalation' }],
  onRefusal: 'renewal_escalation',
  leadTimes: [5, 2, 0],
  evidence: ['portal_receipt', 'contactenos_receipt', 'payment_proof'],
  costs: ['contactenos'],
  expected: ['contactenos_standard'],
  warnings: [
    {
      text: {
        pt: 'Em regra não há atendimento separado, mas algumas lojas pedem-no; a biometria é sempre precisa.',
        en: 'There is usually no separate appointment, though some offices want one; biometrics always.',
      },
      citation: citations.newborns,
    },
    warnings.onePerPerson,
  ],
  disputes: ['filing_scope', 'address_proof'],
};
