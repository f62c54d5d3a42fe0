import type { Playbook } from '#domain/playbooks/playbook-format';

import { lookAgainDayTimers, standardTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { inOrder } from '#domain/playbooks/pieces/steps';

/** B8: a child of a Portuguese parent needs a registration, not a permit. */
export const childOfPortugueseParent: Playbook = {
  id: 'child_of_portuguese_parent',
  code: 'B8',
  version: 1,
  family: 'born_in_portugal',
  name: {
    pt: 'Filho de português: registo e Cartão de Cidadão',
    en: 'Child of a Portuguese parent: registration and citizen card',
  },
  summary: {
    pt: 'Português de origem: registar o nascimento e pedir o Cartão de Cidadão; nada se pede à AIMA.',
    en: 'Portuguese by origin: register the birth and ask for the citizen card; nothing goes to AIMA.',
  },
  trigger: { pt: 'Um dos pais é português.', en: 'One of the parents is Portuguese.' },
  legalBasis: [citations.nationalityByParent],
  filing: { by: 'parent', for: 'child', scope: 'per_person' },
  guards: ['complicated_family'],
  documents: [
    'portuguese_birth_record',
    { document: 'paternity_declaration', when: { fact: 'parents_are_married', is: false } },
  ],
  channels: { file: ['counter'] },
  steps: inOrder(
    {
      id: 'register',
      text: {
        pt: 'Registar o nascimento na Conservatória do Registo Civil.',
        en: 'Register the birth at the civil registry.',
      },
      by: 'parent',
    },
    {
      id: 'citizen_card',
      text: { pt: 'Pedir o Cartão de Cidadão.', en: 'Ask for the Cartão de Cidadão.' },
      by: 'parent',
    },
    {
      id: 'withdraw',
      text: {
        pt: 'Se já houve pedido à AIMA, desistir dele por escrito.',
        en: 'If a request was made to AIMA, withdraw it in writing.',
      },
      by: 'firm',
    },
  ),
  timers: standardTimers,
  dayTimers: lookAgainDayTimers,
  ladder: [],
  leadTimes: [5, 2, 0],
  evidence: [],
  costs: [],
  expected: [],
  warnings: [
    {
      text: {
        pt: 'Nascida no estrangeiro, a criança segue outra alínea e é inscrita no registo: advogado.',
        en: 'A child born abroad falls under another paragraph and is entered in the registry: lawyer.',
      },
      citation: { text: 'Lei 37/81, art. 1, n.º 1, al. c)', confidence: 'unverified' },
    },
  ],
  disputes: ['portuguese_parent_document', 'nationality_paragraph'],
};
