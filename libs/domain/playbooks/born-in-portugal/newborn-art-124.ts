import type { Playbook } from '#domain/playbooks/playbook-format';

import { firstGrantTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { contactenosSteps, inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** B1: first residence permit of a child born in Portugal to foreign parents. */
export const newbornArt124: Playbook = {
  id: 'newborn_art_124',
  code: 'B1',
  version: 1,
  family: 'born_in_portugal',
  name: {
    pt: 'Menor nascido em Portugal: agendamento ao abrigo do art. 124',
    en: 'Child born in Portugal: appointment under art. 124',
  },
  summary: {
    pt: 'Pedido de agendamento com os dados do menor, um por criança, nos seis meses após o registo.',
    en: "Appointment request with the child's data, one per child, within six months of registration.",
  },
  trigger: {
    pt: 'Nascimento em Portugal de pais estrangeiros, um deles com título de residência válido.',
    en: 'Birth in Portugal to foreign parents, one of whom holds a valid residence title.',
  },
  legalBasis: [
    { text: 'Lei 23/2007, art. 124, n.os 1 e 2', confidence: 'law' },
    { text: 'Lei 23/2007, art. 122, n.º 1, al. a)', confidence: 'law' },
  ],
  filing: { by: 'parent', for: 'child', scope: 'per_person' },
  guards: [
    'parent_portuguese',
    'parent_long_resident',
    'no_titled_parent',
    'parent_eu_citizen',
    'not_born_in_portugal',
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
        id: 'appointment_request',
        says: { pt: 'Pede-se um agendamento.', en: 'An appointment is requested.' },
        text: 'Peço agendamento na loja {office} da AIMA para a autorização de residência do artigo 124.º da Lei n.º 23/2007.',
        fields: ['office'],
        marks: ['agendamento', '124'],
      },
      {
        id: 'child',
        says: { pt: 'Quem é a criança.', en: 'Who the child is.' },
        text: 'A criança é {child_name}, nome que consta do assento de nascimento, e nasceu a {birth_date} em {birth_place}.',
        fields: ['child_name', 'birth_date', 'birth_place'],
        marks: [],
      },
      {
        id: 'parent',
        says: { pt: 'Quem pede e com que título.', en: 'Who asks, and on what permit.' },
        text: 'Pede {parent_name}, NIF {parent_nif}, com o título de residência n.º {parent_permit_number}, válido até {parent_permit_expiry}.',
        fields: ['parent_name', 'parent_nif', 'parent_permit_number', 'parent_permit_expiry'],
        marks: [],
      },
      {
        id: 'annexes',
        says: { pt: 'Lista dos anexos.', en: 'List of the annexes.' },
        text: 'Anexos: assento de nascimento, título do progenitor (frente e verso) e passaporte do progenitor.',
        fields: [],
        marks: ['Anexos'],
      },
    ],
  },
  documents: [
    'portuguese_birth_record',
    'parent_card',
    'parent_passport',
    { document: 'other_parent_card', when: { fact: 'both_parents_foreign', is: true } },
    { document: 'family_cluster_file', when: { fact: 'is_golden_visa_family', is: true } },
  ],
  channels: { file: ['contactenos'], alongside: ['email'] },
  steps: inOrder(
    {
      id: 'check_parents',
      text: {
        pt: 'Confirmar que nenhum dos pais é português e reunir o assento de nascimento e os títulos.',
        en: 'Check that neither parent is Portuguese and gather the birth record and the permits.',
      },
    },
    ...contactenosSteps,
    {
      id: 'keep_screen',
      text: {
        pt: 'Guardar a captura da página de confirmação.',
        en: 'Keep a screenshot of the confirmation page.',
      },
      keeps: 'confirmation_screenshot',
    },
    {
      id: 'prepare_appointment',
      text: {
        pt: 'Enquanto se espera: pedir o NIF e preparar os documentos do atendimento.',
        en: 'While waiting: get the NIF and prepare the documents for the appointment.',
      },
    },
  ),
  timers: firstGrantTimers,
  dayTimers: [{ rule: 'birth.residence_request', from: 'birth_registered_on' }],
  ladder: [
    { rule: 'contactenos.second_request', opens: 'art_124_insistence' },
    { rule: 'contactenos.court_action', opens: 'art_124_court_action' },
    { rule: 'email.silence', opens: 'email_silence' },
  ],
  onRefusal: 'art_124_court_action',
  leadTimes: [5, 2, 0],
  evidence: ['contactenos_receipt', 'confirmation_screenshot'],
  costs: ['contactenos', 'retainer'],
  expected: ['contactenos_standard', 'art_124_answer', 'art_124_old_queue'],
  warnings: [
    {
      text: {
        pt: 'Noutra fila o pedido atrasa-se e pode ser arquivado sem resposta.',
        en: 'In another queue the request is delayed and may be archived unanswered.',
      },
      citation: citations.newborns,
    },
    {
      text: {
        pt: 'Objetivo: pedir quatro a seis semanas após o nascimento, e nos primeiros três meses. O tempo para a naturalização, dez anos para a maioria, conta do primeiro cartão; filhos de cidadãos da União têm regime próprio.',
        en: 'Aim: file four to six weeks after birth, and within the first three months. Time for naturalisation, ten years for most, runs from the first card; children of EU citizens have rules of their own.',
      },
      citation: citations.nationalityClock,
    },
    {
      text: {
        pt: 'A matrícula na escola não depende do título: não a adiar.',
        en: 'School enrolment does not need the permit: do not put it off.',
      },
      citation: citations.newborns,
    },
    warnings.menusChange,
  ],
  disputes: [
    'filing_scope',
    'art_124_term',
    'portuguese_parent_document',
    'nationality_paragraph',
    'birth_never_gives_nationality',
    'naturalisation_clock',
  ],
};
