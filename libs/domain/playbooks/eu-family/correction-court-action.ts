import type { Playbook } from '#domain/playbooks/playbook-format';

import { courtTimers, decisionDayTimers, silenceDayTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { courtSteps } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** C6: AIMA refuses to correct, or does not answer. */
export const correctionCourtAction: Playbook = {
  id: 'correction_court_action',
  code: 'C6',
  version: 1,
  family: 'eu_family',
  name: { pt: 'Correção recusada: ação administrativa', en: 'Correction refused: court action' },
  summary: {
    pt: 'Anular o ato e mandar tratar o processo pela base certa.',
    en: 'Annul the act and have the file processed on the right basis.',
  },
  trigger: {
    pt: 'Recusa de corrigir, ou silêncio depois da carta ou do pedido de anulação.',
    en: 'A refusal to correct, or silence after the letter or the annulment request.',
  },
  legalBasis: [citations.annulmentAction, citations.dueAct, citations.courtAgainstAima],
  filing: { by: 'lawyer', for: 'applicant', scope: 'per_person' },
  guards: ['court_term_refusal', 'court_term_silence', 'right_to_permanent_card'],
  documents: [
    'power_of_attorney',
    'appointment_receipt',
    'first_request',
    { document: 'hearing_letter', isOptional: true },
    { document: 'wrong_card', when: { fact: 'wrong_card_was_issued', is: true } },
    { document: 'decision', when: { fact: 'was_refused', is: true } },
  ],
  channels: { file: ['registered_post', 'contactenos'] },
  steps: courtSteps,
  timers: courtTimers,
  dayTimers: [...decisionDayTimers, ...silenceDayTimers],
  ladder: [],
  leadTimes: [10, 5, 2, 0],
  evidence: ['filing_certificate', 'court_filing', 'postal_receipt'],
  costs: ['court_correction'],
  expected: ['court_correction'],
  warnings: [
    {
      text: {
        pt: 'Três meses da notificação para anular; um ano do fim do prazo se ninguém decidiu.',
        en: 'Three months from notice to annul; one year from the end of the term if nobody decided.',
      },
      citation: citations.annulmentAction,
    },
    warnings.courtIsOrdinary,
    warnings.noNaturalisation,
  ],
  disputes: ['court_route', 'court_costs', 'annulment_or_revocation'],
};
