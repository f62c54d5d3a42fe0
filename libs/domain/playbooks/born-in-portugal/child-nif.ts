import type { Playbook } from '#domain/playbooks/playbook-format';

import { lookAgainDayTimers, standardTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { inOrder } from '#domain/playbooks/pieces/steps';

/** B6: the NIF of a child, at the counter of the tax authority. */
export const childNif: Playbook = {
  id: 'child_nif',
  code: 'B6',
  version: 1,
  family: 'born_in_portugal',
  name: { pt: 'NIF da criança', en: "Child's NIF" },
  summary: {
    pt: 'Um dos pais pede-o nas Finanças ou na Loja de Cidadão; é dado na hora e gratuito.',
    en: 'A parent asks at Finanças or a Loja de Cidadão; it is given on the spot, free of charge.',
  },
  trigger: { pt: 'A criança não tem NIF.', en: 'The child has no NIF.' },
  legalBasis: [citations.newborns],
  filing: { by: 'parent', for: 'child', scope: 'per_person' },
  guards: [],
  documents: [
    'portuguese_birth_record',
    { anyOf: ['parent_card', 'parent_passport', 'eu_identity_card'] },
    { document: 'finances_booking', isOptional: true },
  ],
  channels: { file: ['counter'] },
  steps: inOrder(
    {
      id: 'book',
      text: {
        pt: 'Marcar as Finanças ou a Loja de Cidadão antes do atendimento na AIMA.',
        en: 'Book Finanças or the Loja de Cidadão before the AIMA appointment.',
      },
    },
    {
      id: 'ask',
      text: {
        pt: 'Um dos pais pede o NIF com o assento de nascimento e a sua identificação.',
        en: "A parent asks for the NIF with the birth record and the parent's identity document.",
      },
      by: 'parent',
    },
    {
      id: 'record',
      text: {
        pt: 'Registar o NIF na ficha da criança e enviá-lo à AIMA se houver pedido pendente.',
        en: "Enter the NIF in the child's file and send it to AIMA if a request is pending.",
      },
      by: 'firm',
    },
  ),
  timers: standardTimers,
  dayTimers: lookAgainDayTimers,
  ladder: [],
  leadTimes: [5, 2, 0],
  evidence: [],
  costs: ['child_nif'],
  expected: [],
  warnings: [
    {
      text: {
        pt: 'Ter NIF não repara, por si só, o registo da AIMA.',
        en: "Having a NIF does not by itself repair AIMA's record.",
      },
      citation: citations.childAccounts,
    },
  ],
  disputes: [],
};
