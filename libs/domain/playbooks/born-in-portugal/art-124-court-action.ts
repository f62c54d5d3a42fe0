import type { Playbook } from '#domain/playbooks/playbook-format';

import { courtTimers, decisionDayTimers, silenceDayTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { courtSteps } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** B5: 60 working days without action on an art. 124 request. */
export const art124CourtAction: Playbook = {
  id: 'art_124_court_action',
  code: 'B5',
  version: 1,
  family: 'born_in_portugal',
  name: {
    pt: 'Art. 124 parado há 60 dias úteis: ação administrativa',
    en: 'Art. 124 stalled for 60 working days: court action',
  },
  summary: {
    pt: 'Ação de condenação a marcar o atendimento; não dá o cartão.',
    en: 'An action to compel the appointment; it does not give the card.',
  },
  trigger: {
    pt: 'Recusa, ou 60 dias úteis desde o primeiro pedido sem ação da AIMA.',
    en: 'A refusal, or 60 working days since the first request without any action.',
  },
  legalBasis: [
    citations.grantTerm,
    citations.dueAct,
    citations.courtAgainstAima,
    citations.dutyToDecide,
  ],
  filing: { by: 'lawyer', for: 'child', scope: 'per_person' },
  guards: [
    'term_to_decide_open',
    'court_term_silence',
    'court_term_refusal',
    'only_email',
    'no_titled_parent',
  ],
  documents: [
    'power_of_attorney',
    'first_request',
    'portuguese_birth_record',
    'parent_card',
    { document: 'decision', when: { fact: 'was_refused', is: true } },
  ],
  channels: { file: ['registered_post', 'contactenos'] },
  steps: courtSteps,
  timers: courtTimers,
  dayTimers: [...decisionDayTimers, ...silenceDayTimers],
  ladder: [],
  leadTimes: [10, 5, 2, 0],
  evidence: ['contactenos_receipt', 'filing_certificate', 'court_filing'],
  costs: ['court_art_124'],
  expected: ['court_appointment'],
  warnings: [
    {
      text: {
        pt: 'A sentença manda marcar o atendimento; o cartão segue depois o processo normal.',
        en: 'The judgment orders the appointment; the card then follows the ordinary procedure.',
      },
      citation: citations.newborns,
    },
    {
      text: {
        pt: 'Um ano para a ação, a contar do fim do prazo para decidir; depois, novo pedido.',
        en: 'One year to sue, from the end of the term to decide; after that, a new request.',
      },
      citation: citations.dueAct,
    },
    {
      text: {
        pt: 'Os 60 dias úteis são prática. Se o art. 124 é uma primeira concessão, o prazo legal é de 90 dias úteis: confirmar que acabou.',
        en: 'The 60 working days are practice. If art. 124 is a first grant, the statutory term is 90 working days: check that it is over.',
      },
      citation: citations.grantTerm,
    },
    warnings.courtIsOrdinary,
    {
      text: {
        pt: 'A ação costuma entrar 60 a 90 dias depois do silêncio; o atendimento é marcado três a quatro meses depois.',
        en: 'The action is usually filed 60 to 90 days after the silence; the appointment is set three to four months later.',
      },
      citation: citations.newborns,
    },
  ],
  disputes: ['art_124_decision_term', 'court_route', 'court_costs'],
};
