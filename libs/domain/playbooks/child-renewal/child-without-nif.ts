import type { Playbook } from '#domain/playbooks/playbook-format';

import { renewalDayTimers, standardTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { contactenosSteps, inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** A2: the child has a permit to renew and no NIF. */
export const childWithoutNif: Playbook = {
  id: 'child_without_nif',
  code: 'A2',
  version: 1,
  family: 'child_renewal',
  name: { pt: 'Renovação de menor sem NIF', en: 'Renewal for a child without a NIF' },
  summary: {
    pt: 'Pedir a renovação já e oferecer o NIF em paralelo, com a marcação nas Finanças.',
    en: 'Ask for the renewal now and offer the NIF alongside, with the Finanças booking.',
  },
  trigger: {
    pt: 'O menor tem título de residência mas não tem NIF.',
    en: 'The child has a residence permit but no NIF.',
  },
  legalBasis: [citations.renewalInTime, citations.electronicFiling],
  filing: { by: 'parent', for: 'child', scope: 'per_person' },
  guards: [
    'several_children',
    'eu_family_card',
    'travel_soon',
    'complicated_family',
    'late_for_renewal',
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
        id: 'renewal_request',
        says: { pt: 'Pede-se a renovação manual.', en: 'A manual renewal is requested.' },
        text: 'Peço a renovação, por via manual, da autorização de residência n.º {child_permit_number}, de {child_name}, que caduca em {card_expiry}.',
        fields: ['child_permit_number', 'child_name', 'card_expiry'],
        marks: ['renovação', 'manual'],
      },
      {
        id: 'no_nif',
        says: { pt: 'O menor não tem NIF.', en: 'The child has no NIF.' },
        text: 'O menor ainda não tem NIF e, por isso, o portal de renovações não aceita a conta.',
        fields: [],
        marks: ['não tem NIF'],
      },
      {
        id: 'nif_in_parallel',
        says: {
          pt: 'O NIF é pedido em paralelo; junta-se a marcação.',
          en: 'The NIF is being requested alongside; the booking is attached.',
        },
        text: 'O NIF será pedido em paralelo nas Finanças; junta-se a marcação ({finances_booking}) e o número será enviado assim que existir.',
        fields: ['finances_booking'],
        marks: ['Finanças', 'em paralelo'],
      },
    ],
  },
  documents: [
    'child_card',
    'parent_card',
    'birth_certificate',
    'finances_booking',
    'parent_declaration',
    'termo_modelo_4',
    { document: 'error_screenshot', isOptional: true },
  ],
  channels: { file: ['contactenos'], alongside: ['email'] },
  steps: inOrder(
    {
      id: 'book_finances',
      text: {
        pt: 'Marcar as Finanças para o NIF e guardar a confirmação.',
        en: 'Book Finanças for the NIF and keep the confirmation.',
      },
    },
    ...contactenosSteps,
    {
      id: 'send_nif',
      text: {
        pt: 'Obtido o NIF, enviá-lo no mesmo processo.',
        en: 'Once there is a NIF, send it in the same case.',
      },
    },
  ),
  timers: standardTimers,
  dayTimers: renewalDayTimers,
  ladder: [
    { rule: 'contactenos.response', opens: 'renewal_escalation' },
    { rule: 'email.silence', opens: 'email_silence' },
  ],
  onRefusal: 'renewal_escalation',
  leadTimes: [5, 2, 0],
  evidence: ['contactenos_receipt', 'card_copy'],
  costs: ['contactenos', 'child_nif'],
  expected: ['child_account'],
  warnings: [
    {
      text: {
        pt: 'Uns técnicos renovam sem NIF, outros exigem-no antes do cartão: não esperar por ele para pedir.',
        en: 'Some officers renew without a NIF, others ask for it before the card: do not wait for it to file.',
      },
      citation: citations.childAccounts,
    },
    warnings.onePerPerson,
  ],
  disputes: ['filing_scope', 'contactenos_as_request'],
};
