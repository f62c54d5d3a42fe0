import type { Playbook } from '#domain/playbooks/playbook-format';

import { lookAgainDayTimers, standardTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** C8: no naturalisation is filed until the card was right, or a lawyer lifts the hold. */
export const naturalisationHold: Playbook = {
  id: 'naturalisation_hold',
  code: 'C8',
  version: 1,
  family: 'eu_family',
  name: {
    pt: 'Naturalização em espera durante a correção',
    en: 'Naturalisation on hold during a correction',
  },
  summary: {
    pt: 'Bloqueia a naturalização até o cartão e o histórico estarem certos.',
    en: 'Holds naturalisation until the card and the record are right.',
  },
  trigger: {
    pt: 'O cliente quer naturalizar-se e há, ou houve, um cartão com a base errada.',
    en: 'The client wants to naturalise and there is, or was, a card on the wrong basis.',
  },
  legalBasis: [citations.nationalityClock, citations.wrongArticle],
  filing: { by: 'lawyer', for: 'applicant', scope: 'per_person' },
  guards: ['nothing_to_hold', 'wrong_card_in_force'],
  documents: ['residence_permit', 'crue_or_card'],
  channels: { file: ['counter', 'registered_post'] },
  steps: inOrder(
    {
      id: 'hold',
      text: {
        pt: 'Marcar a naturalização como suspensa e avisar o cliente por escrito.',
        en: 'Mark the naturalisation as on hold and tell the client in writing.',
      },
      by: 'firm',
    },
    {
      id: 'line_up',
      text: {
        pt: 'Reconstituir os títulos por ordem, com intervalos e provas.',
        en: 'Set out the permits in order, with gaps and proofs.',
      },
    },
    {
      id: 'release',
      text: {
        pt: 'Reemitido o cartão, o advogado confirma a contagem e levanta a suspensão.',
        en: 'Once the card is reissued, the lawyer confirms the count and lifts the hold.',
      },
      by: 'lawyer',
    },
  ),
  timers: standardTimers,
  dayTimers: lookAgainDayTimers,
  ladder: [],
  leadTimes: [5, 2, 0],
  evidence: ['card_copy'],
  costs: [],
  expected: [],
  warnings: [
    warnings.noNaturalisation,
    {
      text: {
        pt: 'Dez anos para a maioria; o regime dos familiares de cidadãos da União é outro: confirmar.',
        en: "Ten years for most; the regime for EU citizens' families differs: confirm.",
      },
      citation: citations.nationalityClock,
    },
  ],
  disputes: ['naturalisation_clock'],
};
