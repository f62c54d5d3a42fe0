import type { Playbook } from '#domain/playbooks/playbook-format';

import { firstGrantTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { inOrder } from '#domain/playbooks/pieces/steps';

/** B3: the documents for the appointment of a child born in Portugal. */
export const art124Appointment: Playbook = {
  id: 'art_124_appointment',
  code: 'B3',
  version: 1,
  family: 'born_in_portugal',
  name: {
    pt: 'Atendimento do art. 124: documentos a levar',
    en: 'Art. 124 appointment: documents to bring',
  },
  summary: {
    pt: 'Originais e uma fotocópia de cada; a criança vai para os dados biométricos.',
    en: 'Originals and one photocopy of each; the child comes for the biometrics.',
  },
  trigger: { pt: 'A AIMA marcou o atendimento.', en: 'AIMA has set the appointment.' },
  legalBasis: [citations.art124, citations.dedicatedForm],
  filing: { by: 'parent', for: 'child', scope: 'per_person' },
  guards: ['parent_portuguese', 'no_titled_parent'],
  documents: [
    'portuguese_birth_record',
    { document: 'child_nif', when: { fact: 'has_nif', is: true } },
    { anyOf: ['sns_number', 'insurance_certificate'] },
    'photographs',
    { anyOf: ['parent_card', 'sponsor_crue'] },
    { anyOf: ['parent_passport', 'eu_identity_card'] },
    { anyOf: ['landlord_declaration', 'junta_certificate'] },
    'parent_nif',
    { document: 'other_parent_card', when: { fact: 'both_parents_foreign', is: true } },
    { document: 'other_parent_id', when: { fact: 'both_parents_foreign', is: true } },
    { document: 'paternity_declaration', when: { fact: 'parents_are_married', is: false } },
    { document: 'family_cluster_file', when: { fact: 'is_golden_visa_family', is: true } },
    {
      document: 'foreign_document_legalised',
      when: { fact: 'has_foreign_documents', is: true },
    },
  ],
  channels: { file: ['counter'] },
  steps: inOrder(
    {
      id: 'get_nif',
      text: {
        pt: 'Pedir o NIF da criança antes do atendimento.',
        en: "Get the child's NIF before the appointment.",
      },
    },
    {
      id: 'check_list',
      text: {
        pt: 'Conferir a lista para o dia do atendimento: validades e conjuntos alternativos.',
        en: 'Check the list for the day of the appointment: validities and alternatives.',
      },
      by: 'firm',
    },
    {
      id: 'copies',
      text: {
        pt: 'Fazer uma fotocópia de cada e não levar um original insubstituível.',
        en: 'Make one photocopy of each and bring no original that cannot be replaced.',
      },
    },
    {
      id: 'check_receipt',
      text: {
        pt: 'No balcão, conferir o recibo antes de sair e fotografá-lo.',
        en: 'At the counter, check the receipt before leaving and photograph it.',
      },
      keeps: 'appointment_receipt_photo',
    },
  ),
  timers: firstGrantTimers,
  dayTimers: [{ rule: 'payment.slip', from: 'slip_issued_on' }],
  ladder: [],
  onRefusal: 'art_124_court_action',
  leadTimes: [5, 2, 1, 0],
  evidence: ['appointment_receipt_photo', 'payment_proof'],
  costs: ['child_nif'],
  expected: [],
  warnings: [
    {
      text: {
        pt: 'Algumas lojas ficam com os originais.',
        en: 'Some offices keep the originals.',
      },
      citation: citations.newborns,
    },
    {
      text: {
        pt: 'A recolha biométrica é precisa em qualquer cartão, mesmo de um bebé.',
        en: "Biometrics are taken for any card, even a baby's.",
      },
      citation: citations.newborns,
    },
  ],
  disputes: ['address_proof', 'portuguese_parent_document'],
};
