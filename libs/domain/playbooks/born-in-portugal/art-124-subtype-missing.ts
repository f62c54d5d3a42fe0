import type { Playbook } from '#domain/playbooks/playbook-format';

import { firstGrantTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { contactenosSteps, inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** B2: the form does not show the option for art. 124. */
export const art124SubtypeMissing: Playbook = {
  id: 'art_124_subtype_missing',
  code: 'B2',
  version: 1,
  family: 'born_in_portugal',
  name: {
    pt: 'A opção do art. 124 não aparece no formulário',
    en: 'The art. 124 option does not appear in the form',
  },
  summary: {
    pt: 'Tentar de novo e, se não surgir, pedir em Outros citando o artigo.',
    en: 'Try again and, if it does not show, file under Outros citing the article.',
  },
  trigger: {
    pt: 'O subtipo de bebés ou menores nascidos em Portugal não está no menu.',
    en: 'The subtype for babies or minors born in Portugal is not in the menu.',
  },
  legalBasis: [citations.art124, citations.withoutVisa],
  filing: { by: 'parent', for: 'child', scope: 'per_person' },
  guards: [
    'parent_portuguese',
    'no_titled_parent',
    'registered_six_months_ago',
    'several_children',
  ],
  menu: {
    primary: 'other',
    preferIfShown: 'art_124',
    forbidden: ['family_reunification', 'renewal_as_type', 'other_as_type'],
  },
  login: 'parent_account',
  note: {
    kind: 'note',
    maxWords: 300,
    statements: [
      {
        id: 'art_124_expressly',
        says: { pt: 'Cita-se o art. 124.', en: 'Art. 124 is cited.' },
        text: 'Pedido ao abrigo do artigo 124.º da Lei n.º 23/2007. Em {error_date} a opção própria não aparece no formulário, pelo que se usa «Outros».',
        fields: ['error_date'],
        marks: ['124', 'Outros'],
      },
      {
        id: 'appointment_request',
        says: { pt: 'Pede-se um agendamento.', en: 'An appointment is requested.' },
        text: 'Peço agendamento na loja {office} para {child_name}, que nasceu a {birth_date} em {birth_place}.',
        fields: ['office', 'child_name', 'birth_date', 'birth_place'],
        marks: ['agendamento'],
      },
      {
        id: 'parent',
        says: { pt: 'Quem pede e com que título.', en: 'Who asks, and on what permit.' },
        text: 'Pede {parent_name}, NIF {parent_nif}, título n.º {parent_permit_number}, válido até {parent_permit_expiry}.',
        fields: ['parent_name', 'parent_nif', 'parent_permit_number', 'parent_permit_expiry'],
        marks: [],
      },
    ],
  },
  documents: ['portuguese_birth_record', 'parent_card', 'parent_passport', 'error_screenshot'],
  channels: { file: ['contactenos'], alongside: ['email'] },
  steps: inOrder(
    {
      id: 'retry',
      text: {
        pt: 'Recarregar; limpar dados de aima.gov.pt; usar Chrome ou Edge, em vez de Safari; sair e entrar. Guardar a captura.',
        en: 'Reload; clear the data of aima.gov.pt; use Chrome or Edge rather than Safari; sign out and in. Keep a screenshot.',
      },
      keeps: 'error_screenshot',
    },
    ...contactenosSteps,
    {
      id: 'write_support',
      text: {
        pt: 'Escrever a apoio.documental@aima.gov.pt com a referência.',
        en: 'Write to apoio.documental@aima.gov.pt with the reference.',
      },
      keeps: 'email_sent',
    },
  ),
  timers: firstGrantTimers,
  dayTimers: [{ rule: 'birth.residence_request', from: 'birth_registered_on' }],
  ladder: [
    { rule: 'contactenos.second_request', opens: 'art_124_insistence' },
    { rule: 'contactenos.court_action', opens: 'art_124_court_action' },
  ],
  onRefusal: 'art_124_court_action',
  leadTimes: [5, 2, 0],
  evidence: ['contactenos_receipt', 'error_screenshot', 'email_sent'],
  costs: ['contactenos'],
  expected: ['art_124_answer'],
  warnings: [
    {
      text: {
        pt: 'O reagrupamento familiar não é alternativa: fecha o pedido sem o tratar.',
        en: 'Family reunification is no alternative: it closes the request unprocessed.',
      },
      citation: citations.newborns,
    },
    warnings.menusChange,
  ],
  disputes: ['menu_names', 'art_124_term'],
};
