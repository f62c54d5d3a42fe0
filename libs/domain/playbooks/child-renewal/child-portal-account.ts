import type { Playbook } from '#domain/playbooks/playbook-format';

import { renewalDayTimers, standardTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { contactenosSteps, inOrder, tellOffice } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** A1: the renewal portal does not recognise the account of a minor. */
export const childPortalAccount: Playbook = {
  id: 'child_portal_account',
  code: 'A1',
  version: 1,
  family: 'child_renewal',
  name: {
    pt: 'Conta do menor não reconhecida no portal de renovações',
    en: "Child's account not recognised by the renewal portal",
  },
  summary: {
    pt: 'Renovação pedida pelo contactenos, um pedido por menor, antes de o título caducar.',
    en: 'Renewal requested through contactenos, one request per child, before the permit expires.',
  },
  trigger: {
    pt: 'Os pais criam conta e pagam; a conta do menor é recusada na validação, por falta da ligação NIF–NISS.',
    en: "The parents create accounts and pay; the child's account fails at validation, for want of the NIF–NISS link.",
  },
  legalBasis: [
    citations.renewalInTime,
    citations.renewalDecision,
    citations.art124NotBornHere,
    citations.electronicFiling,
  ],
  filing: { by: 'parent', for: 'child', scope: 'per_person' },
  guards: [
    'several_children',
    'eu_family_card',
    'travel_soon',
    'complicated_family',
    'card_already_expired',
    'late_for_renewal',
    'only_email',
    'refused',
  ],
  menu: {
    primary: 'renewal',
    preferIfShown: 'account_not_recognised',
    fallback: 'renewal_portal',
    forbidden: ['family_reunification'],
  },
  login: 'parent_account',
  note: {
    kind: 'note',
    statements: [
      {
        id: 'account_refused',
        says: {
          pt: 'O portal não reconhece o menor na validação.',
          en: 'The portal does not recognise the child at validation.',
        },
        text: 'Venho pedir a renovação da autorização de residência n.º {child_permit_number}, de {child_name} (NIF {child_nif}), que caduca em {card_expiry}. O portal de renovações não o permite: tentei criar a conta do menor e, na validação, o titular não é reconhecido.',
        fields: ['child_permit_number', 'child_name', 'child_nif', 'card_expiry'],
        marks: ['não é reconhecido', 'validação'],
      },
      {
        id: 'parents_accepted',
        says: {
          pt: 'As contas dos pais foram aceites.',
          en: "The parents' accounts were accepted.",
        },
        text: 'As contas dos pais foram criadas na mesma plataforma sem qualquer erro.',
        fields: [],
        marks: ['contas dos pais'],
      },
      {
        id: 'card_in_order',
        says: {
          pt: 'O título é válido e o processo está regular.',
          en: 'The permit is valid and the file in order.',
        },
        text: 'O título do menor está válido e o seu processo regular.',
        fields: [],
        marks: ['válido', 'regular'],
        when: { fact: 'card_expires_on', notYet: { count: 0, unit: 'calendar_days' } },
      },
      {
        id: 'link_request',
        says: { pt: 'Pedido 1: ligar NIF e NISS.', en: 'Request 1: link NIF and NISS.' },
        text: 'Peço, primeiro, que seja corrigida no registo do menor a ligação NIF/NISS.',
        fields: [],
        marks: ['NIF/NISS'],
      },
      {
        id: 'manual_request',
        says: { pt: 'Pedido 2: renovar manualmente.', en: 'Request 2: renew by hand.' },
        text: 'Peço, depois, que a renovação seja aberta manualmente com base neste pedido.',
        fields: [],
        marks: ['renovação', 'manualmente'],
      },
      {
        id: 'annexes',
        says: { pt: 'Lista dos anexos.', en: 'List of the annexes.' },
        text: 'Anexos: cartão do menor e do progenitor, certidão de nascimento, captura do erro, declaração do progenitor e Termo de Responsabilidade.',
        fields: [],
        marks: ['Anexos'],
      },
    ],
  },
  documents: [
    'child_card',
    'parent_card',
    'birth_certificate',
    {
      document: 'birth_certificate_translated',
      when: { fact: 'has_foreign_documents', is: true },
    },
    'error_screenshot',
    'parent_declaration',
    'termo_modelo_4',
    { document: 'finances_booking', when: { fact: 'has_nif', is: false } },
  ],
  channels: { file: ['contactenos'], alongside: ['email', 'registered_post'] },
  steps: inOrder(
    {
      id: 'keep_error',
      text: {
        pt: 'Guardar a captura do erro e submeter o pedido no contactenos antes da caducidade do título.',
        en: 'Keep a screenshot of the error and file the contactenos request before the permit expires.',
      },
      keeps: 'error_screenshot',
    },
    ...contactenosSteps,
    {
      id: 'join_card',
      text: {
        pt: 'Imprimir o comprovativo e juntá-lo ao cartão do menor.',
        en: "Print the receipt and keep it with the child's card.",
      },
      keeps: 'card_copy',
    },
    tellOffice,
  ),
  timers: standardTimers,
  dayTimers: renewalDayTimers,
  ladder: [
    { rule: 'contactenos.response', opens: 'renewal_escalation' },
    { rule: 'email.silence', opens: 'email_silence' },
  ],
  onRefusal: 'renewal_escalation',
  leadTimes: [5, 2, 0],
  evidence: ['contactenos_receipt', 'error_screenshot', 'card_copy'],
  costs: ['contactenos', 'retainer'],
  expected: ['child_account', 'contactenos_standard'],
  warnings: [
    warnings.onePerPerson,
    warnings.emailProvesNothing,
    {
      text: {
        pt: 'Cada título precisa da sua conta: o menor não usa a dos pais.',
        en: "Each permit needs its own account: the child cannot use a parent's.",
      },
      citation: citations.childAccounts,
    },
    {
      text: {
        pt: 'Inscrever depois o menor no SNS, na escola ou nas Finanças não repara o registo da AIMA.',
        en: "Later registration with the SNS, school or Finanças does not repair AIMA's record.",
      },
      citation: citations.childAccounts,
    },
    {
      text: {
        pt: 'Ao criar a conta, o portal confere três coisas: título válido e ativo, NIF igual ao das Finanças e, onde a categoria o faz esperar, NISS. Se uma falhar, não há como contornar no portal.',
        en: 'On creating the account the portal checks three things: a valid, active permit, the NIF as Finanças has it and, where the category makes one expected, the NISS. If one fails, nothing in the portal overrides it.',
      },
      citation: citations.childAccounts,
    },
    {
      text: {
        pt: 'Não está anunciada correção da falha: contar com ela em 2026 e 2027; o contactenos continua a ser a via.',
        en: 'No repair of the fault is announced: expect it through 2026 and 2027; contactenos stays the way.',
      },
      citation: citations.childAccounts,
    },
    {
      text: {
        pt: 'Um orçamento de 5000 € é o topo do mercado para uma falha conhecida: o pedido por contactenos tem o mesmo conteúdo e o mesmo desfecho.',
        en: 'A quote of 5,000 EUR is the top of the market for a known fault: the request by contactenos has the same content and the same outcome.',
      },
      citation: citations.childAccounts,
    },
  ],
  disputes: ['filing_scope', 'menu_names', 'response_standard', 'contactenos_as_request'],
};
