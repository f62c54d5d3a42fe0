import type { Statement } from '#domain/playbooks/note';
import type { Playbook } from '#domain/playbooks/playbook-format';

import { newbornArt124 } from '#domain/playbooks/born-in-portugal/newborn-art-124';
import { choicesOf } from '#domain/playbooks/document-needs';
import { citations } from '#domain/playbooks/pieces/citations';

const { note } = newbornArt124;

const annexes: Statement = {
  id: 'annexes',
  says: { pt: 'Lista dos anexos.', en: 'List of the annexes.' },
  text: 'Anexos: assento de nascimento, título do progenitor (frente e verso), passaporte do progenitor e processo do agrupamento familiar ARI.',
  fields: [],
  marks: ['Anexos', 'agrupamento familiar'],
};

/** B9: the same way as art. 124, on the investment permit of the parent. */
export const goldenVisaNewborn: Playbook = {
  ...newbornArt124,
  id: 'golden_visa_newborn',
  code: 'B9',
  name: {
    pt: 'Menor nascido em Portugal, filho de titular de ARI',
    en: 'Child born in Portugal to a golden visa holder',
  },
  summary: {
    pt: 'A via do art. 124, com o título de investimento do progenitor e o ciclo deste.',
    en: "The art. 124 way, on the parent's investment permit and in its cycle.",
  },
  trigger: {
    pt: 'Nascimento em Portugal; o progenitor tem autorização de residência para investimento.',
    en: 'Birth in Portugal; the parent holds an investment residence permit.',
  },
  ...(note && {
    note: {
      ...note,
      statements: note.statements.map((each) => (each.id === 'annexes' ? annexes : each)),
    },
  }),
  // The file of the cluster is needed whatever is answered about it.
  documents: [
    ...newbornArt124.documents.filter((need) => !choicesOf(need).includes('family_cluster_file')),
    'family_cluster_file',
  ],
  warnings: [
    {
      text: {
        pt: 'O cartão da criança segue o ciclo da ARI; as taxas de ARI são muito mais altas: confirmar antes.',
        en: "The child's card follows the golden visa cycle; its fees are much higher: check first.",
      },
      citation: citations.newborns,
    },
    ...newbornArt124.warnings,
  ],
};
