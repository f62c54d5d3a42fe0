import type { Playbook } from '#domain/playbooks/playbook-format';

import { firstGrantTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { contactenosSteps, inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';
import { portalFault } from '#domain/playbooks/portal-faults/portal-fault';

/** D8: an art. 124 request was filed under family reunification. */
export const wrongQueue: Playbook = {
  ...portalFault,
  id: 'wrong_queue',
  code: 'D8',
  name: {
    pt: 'Pedido na fila errada: apresentar de novo',
    en: 'Request in the wrong queue: refile',
  },
  summary: {
    pt: 'Pedir já pelo caminho certo, citando o pedido errado, sem perder a data deste.',
    en: 'File at once by the right path, citing the wrong request, and keep its date.',
  },
  trigger: {
    pt: 'O art. 124 foi pedido como reagrupamento, renovação ou outro tipo.',
    en: 'Art. 124 was requested as reunification, renewal or another type.',
  },
  legalBasis: [citations.art124, citations.dedicatedForm],
  filing: { by: 'parent', for: 'child', scope: 'per_person' },
  guards: [
    'parent_portuguese',
    'no_titled_parent',
    'registered_six_months_ago',
    'several_children',
  ],
  menu: {
    primary: 'art_124',
    fallback: 'other',
    forbidden: ['family_reunification', 'renewal_as_type', 'other_as_type'],
  },
  login: 'parent_account',
  note: {
    kind: 'note',
    maxWords: 300,
    statements: [
      {
        id: 'wrong_request',
        says: {
          pt: 'Qual foi o pedido errado e quando.',
          en: 'Which request went wrong, and when.',
        },
        text: 'O pedido {first_reference}, de {first_filed_on}, para {child_name}, entrou por engano noutro tipo de pedido.',
        fields: ['first_reference', 'first_filed_on', 'child_name'],
        marks: ['por engano'],
      },
      {
        id: 'right_request',
        says: {
          pt: 'Pede-se pelo art. 124, com a data do primeiro.',
          en: 'Requested under art. 124, with the date of the first.',
        },
        text: 'Apresento-o pelo formulário do artigo 124.º da Lei n.º 23/2007, peço agendamento na loja {office} e que valha a data do primeiro pedido.',
        fields: ['office'],
        marks: ['124', 'agendamento', 'data do primeiro'],
      },
    ],
  },
  documents: ['first_request', 'portuguese_birth_record', 'parent_card', 'parent_passport'],
  steps: inOrder(
    {
      id: 'keep_first',
      text: {
        pt: 'Guardar o comprovativo do pedido errado: é a prova da data.',
        en: 'Keep the receipt of the wrong request: it proves the date.',
      },
      keeps: 'contactenos_receipt',
    },
    ...contactenosSteps,
  ),
  timers: firstGrantTimers,
  dayTimers: [{ rule: 'birth.residence_request', from: 'birth_registered_on' }],
  ladder: [
    { rule: 'contactenos.second_request', opens: 'art_124_insistence' },
    { rule: 'contactenos.court_action', opens: 'art_124_court_action' },
  ],
  onRefusal: 'art_124_court_action',
  evidence: ['contactenos_receipt'],
  expected: ['art_124_answer', 'art_124_old_queue'],
  warnings: [
    {
      text: {
        pt: 'O arquivo após 90 dias sem resposta só vem de um artigo; a lei só prevê deserção por culpa do interessado.',
        en: 'Archiving after 90 days of silence comes from one article; the law knows lapse only by fault of the party.',
      },
      citation: { text: 'CPA, art. 132', confidence: 'unverified' },
    },
    warnings.secondDoesNotRestart,
  ],
  disputes: ['art_124_term', 'menu_names'],
};
