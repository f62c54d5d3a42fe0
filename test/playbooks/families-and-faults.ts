import { fromDay, has, opens, starts, suing, type Procedure } from './procedure.ts';

/** C: families of EU citizens. D: failures of the portal. E: everything ordinary. */
export const ofFamiliesAndFaults = (): readonly Procedure[] => [
  [
    'C0',
    'eu_family_card_route',
    'under five years art. 15, after five of both art. 17, and no tacit approval',
    {
      guards: has('five_years_not_reached', 'right_to_permanent_card', 'eu_card_ends_soon'),
      dayTimers: has({ rule: 'eu_card.request', from: 'entered_on', afterMonths: 3 }),
      menu: expect.objectContaining({ primary: 'eu_card' }),
      ladder: opens('eu_card.issue', 'renewal_escalation'),
      disputes: has('permanent_residence_right'),
    },
  ],
  [
    'C1',
    'receipt_check',
    'three lines are compared at the counter and 48 hours run from the receipt',
    {
      timers: starts('counter_receipt.correction'),
      ladder: opens('counter_receipt.correction', 'art_15_filed_as_art_17'),
      evidence: ['appointment_receipt_photo'],
      disputes: has('fee_bands'),
    },
  ],
  [
    'C2',
    'art_15_filed_as_art_17',
    'the card applicant asks for the correction within 48 hours, before the card is issued',
    {
      filing: { by: 'applicant', for: 'applicant', scope: 'per_person' },
      menu: expect.objectContaining({ primary: 'correction', fallback: 'other' }),
      documents: ['appointment_receipt', 'crue_or_card', 'sponsor_crue'],
      timers: starts(
        'counter_receipt.correction',
        'analysis.window',
        'hearing_letter.follow_up',
        'annulment.reply',
      ),
      ladder: opens('analysis.window', 'hearing_letter'),
    },
  ],
  [
    'C3',
    'office_email',
    'an e-mail to the office cites the reference and is a second record only',
    { guards: has('only_email'), channels: { file: ['email'] }, disputes: has('office_addresses') },
  ],
  [
    'C4',
    'hearing_letter',
    'one letter by three channels; ten working days from the last delivery, as practice',
    {
      evidence: has('contactenos_receipt', 'email_sent', 'postal_receipt'),
      steps: has(
        expect.objectContaining({
          id: 'record_deliveries',
          after: ['upload', 'email', 'post'],
        }),
      ),
      ladder: opens('hearing_letter.follow_up', 'correction_court_action'),
      disputes: ['hearing_letter_term'],
    },
  ],
  [
    'C5',
    'annulment_and_reissue',
    'annulment under 165/2, not revocation, with 60 working days and its windows asked',
    {
      guards: has('card_not_issued_yet', 'annulment_window'),
      timers: starts('annulment.reply'),
      ladder: opens('annulment.reply', 'correction_court_action'),
      disputes: ['annulment_or_revocation'],
    },
  ],
  [
    'C6',
    'correction_court_action',
    'three months from notice to annul, a year from silence',
    {
      ...suing(),
      dayTimers: fromDay('court.due_act_inertia', 'decision_term_ended_on'),
      costs: ['court_correction'],
    },
  ],
  [
    'C7',
    'spouse_of_portuguese',
    'the lawyer chooses the basis before anything is filed',
    {
      steps: has(expect.objectContaining({ id: 'lawyer_decides', by: 'lawyer' })),
      ladder: opens('eu_card.issue', 'renewal_escalation'),
      disputes: has('portuguese_spouse_basis'),
    },
  ],
  [
    'C8',
    'naturalisation_hold',
    'no naturalisation until the card was right, or a lawyer lifts the hold',
    {
      guards: has('nothing_to_hold'),
      dayTimers: fromDay('case.look_again', 'opened_on'),
      disputes: ['naturalisation_clock'],
    },
  ],
  [
    'D1',
    'login_credentials',
    'credentials that do not exist: sign in another way, ask for a reset, or a lawyer files',
    {
      menu: expect.objectContaining({ primary: 'renewal_portal' }),
      documents: has('error_screenshot'),
    },
  ],
  [
    'D2',
    'citizen_not_identified',
    'the technical form of the renewal portal, for access alone',
    { menu: expect.objectContaining({ primary: 'renewal_portal' }) },
  ],
  [
    'D3',
    'niss_not_recognised',
    'the NISS is updated, or said not to be required',
    {
      menu: expect.objectContaining({ primary: 'data_change_niss' }),
      expected: has('data_change'),
    },
  ],
  [
    'D4',
    'title_or_booking_unknown',
    'an unknown permit or a booking that nobody made is corrected with a screenshot',
    { documents: has('error_screenshot', 'residence_permit') },
  ],
  [
    'D5',
    'termo_wrongly_required',
    'an adult with own means declares so; a minor does need the Termo',
    { guards: has('minor_needs_termo'), documents: has('own_means_declaration') },
  ],
  [
    'D6',
    'crue_form_failure',
    'Outros and registered post when the form for EU families fails',
    {
      menu: expect.objectContaining({ primary: 'other', preferIfShown: 'eu_card' }),
      channels: expect.objectContaining({ file: ['contactenos', 'registered_post'] }),
      ladder: opens('eu_card.issue', 'renewal_escalation'),
    },
  ],
  [
    'D7',
    'family_reunification_locked',
    'one active request for the household: unlocked by writing, never repeated',
    {
      filing: expect.objectContaining({ scope: 'household' }),
      guards: has('active_submission'),
      menu: expect.objectContaining({ forbidden: ['family_reunification'] }),
    },
  ],
  [
    'D8',
    'wrong_queue',
    'refiled by the right path, citing the wrong request to keep its date',
    { menu: expect.objectContaining({ primary: 'art_124' }), documents: has('first_request') },
  ],
  [
    'E1',
    'ordinary_renewal',
    'asked for 30 days before expiry, paid in ten working days, tacit approval at 60',
    {
      channels: expect.objectContaining({ file: ['renewal_portal'] }),
      dayTimers: [
        { rule: 'renewal.request', from: 'card_expires_on' },
        { rule: 'renewal.before_expiry', from: 'card_expires_on' },
        { rule: 'payment.slip', from: 'slip_issued_on' },
      ],
      timers: starts('authority.decision'),
      documents: has({ document: 'termo_modelo_4', when: { fact: 'is_minor', is: true } }),
    },
  ],
  [
    'E2',
    'first_grant',
    'decided in 90 working days and never tacitly',
    {
      timers: starts('first_grant.decision'),
      ladder: opens('first_grant.decision', 'renewal_escalation'),
      documents: has('residence_visa'),
    },
  ],
  [
    'E3',
    'general_contactenos',
    'any other request, followed at 15, 30 and 60 working days',
    {
      timers: starts(
        'contactenos.response',
        'contactenos.second_request',
        'contactenos.court_action',
      ),
    },
  ],
];
