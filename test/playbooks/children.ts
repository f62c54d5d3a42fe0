import { fromDay, has, opens, perPerson, starts, suing, type Procedure } from './procedure.ts';

/** A: the renewals of children. B: children born in Portugal. */
export const ofChildren = (): readonly Procedure[] => [
  [
    'A1',
    'child_portal_account',
    'one request per child, filed before expiry with a Termo, escalated after 15 working days',
    {
      filing: { by: 'parent', for: 'child', scope: 'per_person' },
      guards: has('several_children', 'travel_soon', 'complicated_family'),
      menu: expect.objectContaining({ primary: 'renewal', fallback: 'renewal_portal' }),
      documents: has('error_screenshot', 'parent_declaration', 'termo_modelo_4'),
      ladder: opens('contactenos.response', 'renewal_escalation'),
      dayTimers: has(
        { rule: 'renewal.request', from: 'card_expires_on' },
        { rule: 'renewal.before_expiry', from: 'card_expires_on' },
      ),
    },
  ],
  [
    'A2',
    'child_without_nif',
    'the renewal is asked for at once and the NIF offered alongside, with the booking',
    { documents: has('finances_booking'), costs: has('child_nif'), filing: perPerson() },
  ],
  [
    'A3',
    'expired_card_pack',
    'card, proof of the request and extension are carried, and travel bears a red warning',
    {
      documents: has('expired_card', 'extension_order', {
        anyOf: ['renewal_receipt', 'payment_proof', 'contactenos_receipt'],
      }),
      guards: has('filed_after_expiry', 'travel_soon'),
      disputes: has('travel_on_expired_card'),
    },
  ],
  [
    'A4',
    'lawyer_filed_renewal',
    'a lawyer files on the professional portal and gets a certificate in some five working days',
    {
      filing: expect.objectContaining({ by: 'lawyer' }),
      channels: expect.objectContaining({ file: ['professional_portal'] }),
      timers: starts('professional.certificate', 'authority.decision'),
      expected: has('professional_certificate'),
      costs: has('lawyer_renewal'),
    },
  ],
  [
    'A5',
    'renewal_escalation',
    'a refusal or 15 working days of silence lead to letter, tacit approval or court',
    {
      timers: starts('complaint.filing', 'court.annulment_action'),
      dayTimers: fromDay('court.due_act_inertia', 'decision_term_ended_on'),
      costs: has('court_silence'),
      disputes: has('hearing_letter_term', 'court_route'),
    },
  ],
  [
    'A6',
    'email_silence',
    'an e-mail is never waited for: the request goes in through contactenos',
    {
      channels: expect.objectContaining({ file: ['contactenos'] }),
      timers: starts('email.silence'),
      disputes: has('office_addresses'),
    },
  ],
  [
    'B0',
    'born_in_portugal_route',
    'nationality comes first, then the parents’ titles, then the six months',
    {
      guards: has(
        'parent_portuguese',
        'parent_long_resident',
        'no_titled_parent',
        'parent_eu_citizen',
        'registered_six_months_ago',
      ),
      menu: undefined,
      dayTimers: fromDay('birth.residence_request', 'birth_registered_on'),
    },
  ],
  [
    'B1',
    'newborn_art_124',
    'the dedicated form, one per child, never reunification, within six months of registration',
    {
      menu: expect.objectContaining({
        primary: 'art_124',
        forbidden: ['family_reunification', 'renewal_as_type', 'other_as_type'],
      }),
      note: expect.objectContaining({ maxWords: 300 }),
      timers: starts('first_grant.decision'),
      dayTimers: fromDay('birth.residence_request', 'birth_registered_on'),
      ladder: has(
        { rule: 'contactenos.second_request', opens: 'art_124_insistence' },
        { rule: 'contactenos.court_action', opens: 'art_124_court_action' },
      ),
    },
  ],
  [
    'B2',
    'art_124_subtype_missing',
    'when the option does not show, Outros citing art. 124, and an e-mail afterwards',
    {
      menu: expect.objectContaining({ primary: 'other', preferIfShown: 'art_124' }),
      documents: has('error_screenshot'),
      steps: has(
        expect.objectContaining({ id: 'retry' }),
        expect.objectContaining({ id: 'write_support' }),
      ),
    },
  ],
  [
    'B3',
    'art_124_appointment',
    'originals and copies, alternatives for health and address, papers that depend on the parents',
    {
      documents: has(
        { anyOf: ['sns_number', 'insurance_certificate'] },
        { anyOf: ['landlord_declaration', 'junta_certificate'] },
        { document: 'paternity_declaration', when: { fact: 'parents_are_married', is: false } },
        { document: 'family_cluster_file', when: { fact: 'is_golden_visa_family', is: true } },
        {
          document: 'foreign_document_legalised',
          when: { fact: 'has_foreign_documents', is: true },
        },
      ),
      disputes: has('address_proof'),
    },
  ],
  [
    'B4',
    'art_124_insistence',
    'at 30 working days a second contactenos and a complaint, without restarting the count',
    {
      documents: has('first_request'),
      steps: has(expect.objectContaining({ id: 'complain', after: ['check_status'] })),
      ladder: opens('contactenos.court_action', 'art_124_court_action'),
    },
  ],
  [
    'B5',
    'art_124_court_action',
    'at 60 working days a lawyer prepares to sue, once the statutory term is over, within a year',
    {
      ...suing(),
      filing: expect.objectContaining({ by: 'lawyer' }),
      guards: has('term_to_decide_open'),
      disputes: has('art_124_decision_term'),
      expected: ['court_appointment'],
      costs: ['court_art_124'],
      dayTimers: fromDay('court.due_act_inertia', 'decision_term_ended_on'),
    },
  ],
  [
    'B6',
    'child_nif',
    'a parent gets the NIF at a counter, on the spot and for nothing',
    {
      channels: { file: ['counter'] },
      costs: ['child_nif'],
      menu: undefined,
      dayTimers: fromDay('case.look_again', 'opened_on'),
    },
  ],
  [
    'B7',
    'child_renewal_with_parent',
    'the cycle of the parent, by default one request per person, both views shown',
    { filing: perPerson(), disputes: has('filing_scope'), documents: has('termo_modelo_4') },
  ],
  [
    'B8',
    'child_of_portuguese_parent',
    'the birth is registered and nothing goes to AIMA; art. 1/1 a) is cited',
    {
      menu: undefined,
      legalBasis: [expect.objectContaining({ text: 'Lei 37/81, art. 1, n.º 1, al. a)' })],
      dayTimers: fromDay('case.look_again', 'opened_on'),
      disputes: has('portuguese_parent_document', 'nationality_paragraph'),
    },
  ],
  [
    'B9',
    'golden_visa_newborn',
    'the way of art. 124 with the family-cluster file',
    {
      menu: expect.objectContaining({ primary: 'art_124' }),
      documents: has('family_cluster_file'),
    },
  ],
];
