import type { Playbook } from '#domain/playbooks/playbook-format';

import { standardTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { inOrder } from '#domain/playbooks/pieces/steps';

/** B0: which way a child born in Portugal goes, before anything is filed. */
export const bornInPortugalRoute: Playbook = {
  id: 'born_in_portugal_route',
  code: 'B0',
  version: 1,
  family: 'born_in_portugal',
  name: {
    pt: 'Nascimento em Portugal: que via seguir',
    en: 'Birth in Portugal: which way to go',
  },
  summary: {
    pt: 'Nacionalidade, art. 124 ou Lei 37/2006, conforme os pais.',
    en: 'Nationality, art. 124 or Lei 37/2006, depending on the parents.',
  },
  trigger: {
    pt: 'Nasceu uma criança em Portugal e ainda nada se pediu.',
    en: 'A child was born in Portugal and nothing has been filed yet.',
  },
  legalBasis: [
    citations.nationalityByParent,
    citations.art124,
    citations.art124Prosecutor,
    citations.euCard,
  ],
  filing: { by: 'parent', for: 'child', scope: 'per_person' },
  guards: [
    'parent_portuguese',
    'parent_eu_citizen',
    'parent_long_resident',
    'no_titled_parent',
    'registered_six_months_ago',
    'not_born_in_portugal',
  ],
  documents: [
    'portuguese_birth_record',
    { anyOf: ['parent_card', 'eu_identity_card', 'parent_passport'] },
  ],
  channels: { file: ['contactenos'] },
  steps: inOrder(
    {
      id: 'ask',
      text: {
        pt: 'Responder às perguntas sobre os pais e o registo do nascimento.',
        en: 'Answer the questions about the parents and the registration of the birth.',
      },
    },
    {
      id: 'lawyer_check',
      text: {
        pt: 'Se um dos pais reside legalmente há muito, o advogado verifica a nacionalidade de origem.',
        en: 'If a parent has long resided legally, the lawyer checks nationality by origin.',
      },
      by: 'lawyer',
    },
    {
      id: 'open_route',
      text: {
        pt: 'Abrir o procedimento que resulta e anotar o fim dos seis meses.',
        en: 'Open the procedure that follows and note the end of the six months.',
      },
    },
  ),
  timers: standardTimers,
  dayTimers: [{ rule: 'birth.residence_request', from: 'birth_registered_on' }],
  ladder: [],
  leadTimes: [5, 2, 0],
  evidence: [],
  costs: [],
  expected: [],
  warnings: [
    {
      text: {
        pt: 'O art. 124 dá residência, não nacionalidade, e não exige tempo de residência nem rendimentos.',
        en: 'Art. 124 gives residence, not nationality, and asks for no time of residence and no income.',
      },
      citation: citations.newborns,
    },
  ],
  disputes: [
    'portuguese_parent_document',
    'nationality_paragraph',
    'birth_never_gives_nationality',
    'art_124_term',
  ],
};
