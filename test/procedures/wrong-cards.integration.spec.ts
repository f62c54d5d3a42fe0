import { harmlessFacts } from '#test/harness/harmless-facts';
import { openPractice, type Practice } from './practice.ts';

/** The article on cards of art. 15 entered as art. 17 (S4), once the card exists. 5 October 2026 is a holiday, a Monday. */
describe('the families of EU citizens, once a wrong card exists', () => {
  let firm: Practice;
  const threeYears = { resident_since: '2023-05-02', sponsor_resident_since: '2023-01-10' };

  beforeAll(async () => {
    firm = await openPractice();
  });
  afterAll(() => firm.stop());

  it('C5 a wrong card is annulled and reissued on request, in 60 working days, while naturalisation waits', async () => {
    await firm.on('2026-07-01');
    const spouse = await firm.client();
    const { answers } = harmlessFacts('annulment_and_reissue');
    const issued = (wrong_card_issued_on: string, other: object = {}) =>
      firm.check(spouse, 'annulment_and_reissue', {
        answers: { ...answers, ...other },
        days: { ...threeYears, wrong_card_issued_on },
      });
    expect(await issued('2026-06-08', { wrong_card_was_issued: false })).toMatchObject({
      verdict: 'stop',
      findings: [{ goTo: 'art_15_filed_as_art_17' }],
    });
    // Six months (CPA 168) from 1 January end today; from the day before they are over.
    expect(await issued('2026-01-01', { correction_is_open: true })).toMatchObject({
      verdict: 'go',
    });
    expect(await issued('2025-12-31')).toMatchObject({
      verdict: 'ask_lawyer',
      findings: [{ guard: 'annulment_window' }],
    });
    const { menu, note, legalBasis, disputes } = await firm.playbook('annulment_and_reissue');
    expect(note?.statements.map(({ id }) => id)).toEqual([
      'act_to_annul',
      'act_requested',
      'legal_basis',
    ]);
    expect(JSON.stringify(legalBasis)).toContain('165');
    expect(disputes.map(({ id }) => id)).toEqual(['annulment_or_revocation']);

    const caseId = await firm.open(spouse, 'annulment_and_reissue', {
      answers,
      days: { ...threeYears, wrong_card_issued_on: '2026-06-08' },
    });
    const request = { kind: 'annulment_request' };
    await firm.file(caseId, '2026-07-01', {
      ...request,
      menuPath: menu?.primary,
      reference: 'C5-CT',
    });
    await firm.on('2026-07-03');
    await firm.file(caseId, '2026-07-03', { ...request, channel: 'registered_post' });
    // From the first filing: 22 days in July, 21 in August (the 15th is a Saturday), 17 in September.
    // A year of silence from there, as in C6.
    expect(await firm.dates(caseId)).toEqual({
      'annulment.reply': '2026-09-23',
      'omission.challenge': '2027-09-23',
      'court.due_act_inertia': '2027-09-23',
    });
    await firm.keep(caseId, 'wrong_card');
    expect(await firm.checklist(caseId)).toEqual({
      wrong_card: 'held',
      appointment_receipt: 'missing',
      annulment_request: 'missing',
      contactenos_receipt: 'missing',
      hearing_letter: 'missing',
    });
    expect(await firm.get(`GET /v1/people/${spouse.personId}/receipt-checks`)).toMatchObject({
      naturalisationHold: { caseId },
    });
    expect(await firm.walk(caseId)).toEqual([
      'check_windows',
      'choose_menu',
      'paste_note',
      'submit',
      'post',
      'hold_naturalisation',
    ]);
    await firm.on('2026-09-24');
    expect(await firm.offers(caseId)).toEqual([
      'annulment.reply passed on 2026-09-23: correction_court_action',
    ]);
    // Silence corrects nothing: the wrong card is still in force, and holds the naturalisation with no case open.
    expect(await firm.close(caseId)).toBe('closed');
    expect(await firm.get(`GET /v1/people/${spouse.personId}/receipt-checks`)).toMatchObject({
      naturalisationHold: { caseId, isCorrecting: false },
    });
    // Asked once more, granted, and reissued right: then the hold is over.
    const again = await firm.open(spouse, 'annulment_and_reissue', {
      answers,
      days: { ...threeYears, wrong_card_issued_on: '2026-06-08' },
    });
    await firm.file(again, '2026-09-24', request);
    await firm.receive(again, '2026-09-24', { kind: 'decision', outcome: 'for' });
    await firm.happened(again, 'card_issued', '2026-09-24');
    await firm.happened(again, 'card_was_right', '2026-09-24');
    expect(await firm.close(again)).toBe('closed');
    expect(await firm.get(`GET /v1/people/${spouse.personId}/receipt-checks`)).toMatchObject({
      naturalisationHold: null,
    });
  });

  it('C6 a refusal opens three months to annul and silence a year to compel, neither ending in the court’s vacation', async () => {
    await firm.on('2026-09-24');
    const spouse = await firm.client();
    const silent = { decision_notified_on: 'none', decision_term_ended_on: '2026-09-23' };
    const opening = {
      days: { ...threeYears, ...silent },
      answers: { wrong_card_was_issued: true },
    };
    // Two of the three months are over: a lawyer decides first.
    expect(
      await firm.refusal(spouse, 'correction_court_action', {
        ...opening,
        days: { ...opening.days, decision_notified_on: '2026-07-23' },
      }),
    ).toMatch(/^422 decision: Two months have passed since notice/);
    const caseId = await firm.open(spouse, 'correction_court_action', opening, 'lawyer');
    const { costs, expected } = await firm.playbook('correction_court_action');
    expect(costs).toMatchObject([{ id: 'court_correction', from: 1500, to: 3000 }]);
    expect(expected).toMatchObject([{ from: 6, to: 12, unit: 'months' }]);
    // CPTA 69/1 and CPA 187: a year from the end of the term, 23 September 2027, a Thursday.
    expect(await firm.dates(caseId)).toEqual({
      'court.due_act_inertia': '2027-09-23',
      'omission.challenge': '2027-09-23',
    });

    await firm.receive(caseId, '2026-09-24', { kind: 'decision', outcome: 'against' });
    await firm.say(caseId, { days: { certificate_asked_on: '2026-09-24' } });
    // Three months end on 24 December, in the vacation of 22 December to 3 January: Monday the 4th (CPTA 58/2). Without
    // 5 October, 15 working days from 25 September end on 16 October, ten on the 9th.
    expect(await firm.dates(caseId)).toMatchObject({
      'court.annulment_action': '2027-01-04',
      'court.due_act_refusal': '2027-01-04',
      'complaint.filing': '2026-10-16',
      'certificate.issue': '2026-10-09',
    });
    expect(await firm.checklist(caseId)).toEqual({
      power_of_attorney: 'missing',
      appointment_receipt: 'missing',
      first_request: 'missing',
      hearing_letter: 'missing',
      wrong_card: 'missing',
      decision: 'missing',
    });
    await firm.on('2026-10-12');
    await firm.say(caseId, { days: { certificate_term_ended_on: '2026-10-09' } });
    // CPTA 105/2: twenty running days.
    expect(await firm.dates(caseId)).toMatchObject({ 'court.information_summons': '2026-10-29' });
    expect(await firm.happened(caseId, 'sued', '2026-10-12')).toMatchObject({
      stage: 'decided_negative',
      hindrance: 'litigation',
      waitingOn: 'court',
    });
    expect(await firm.offers(caseId)).toEqual([]);
    expect(await firm.walk(caseId)).toEqual(['decide', 'ask_certificate', 'file_action']);
    expect(await firm.close(caseId)).toBe('closed');
  });

  it('C7 for the spouse of a Portuguese citizen the lawyer chooses the basis before anything is filed', async () => {
    await firm.on('2026-05-25');
    const spouse = await firm.client();
    const permitId = await firm.permit(spouse, '2026-06-10');
    const { answers } = harmlessFacts('eu_family_card_route');
    expect(
      await firm.check(spouse, 'eu_family_card_route', {
        answers: { ...answers, sponsor_is_portuguese: true },
        days: threeYears,
      }),
    ).toMatchObject({
      verdict: 'ask_lawyer',
      findings: [{ guard: 'sponsor_portuguese', goTo: 'spouse_of_portuguese' }, {}],
    });
    const { menu, disputes } = await firm.playbook('spouse_of_portuguese');
    expect(disputes.map(({ id }) => id)).toContain('portuguese_spouse_basis');
    const caseId = await firm.open(spouse, 'spouse_of_portuguese', {
      permitId,
      answers: { correction_is_open: true },
      days: { slip_issued_on: '2026-05-25', entered_on: '2026-02-20' },
    });
    expect(await firm.timeline(caseId)).toContainEqual(
      expect.objectContaining({ kind: 'opening_warned', data: { guards: 'eu_card_ends_soon' } }),
    );
    expect((await firm.steps(caseId))[0]).toMatchObject({ id: 'lawyer_decides', by: 'lawyer' });
    expect((await firm.steps(caseId)).filter(({ isReady }) => isReady)).toHaveLength(1);
    expect((await firm.walk(caseId))[0]).toBe('lawyer_decides');
    await firm.file(caseId, '2026-05-25', { menuPath: menu?.primary, reference: 'C7-CT' });
    // 26-29 May, 1-3, 5, 8 and 9 June are ten; 11, 12 and 15-17 June make 15; 8 July is the 30th, 19 August the 60th.
    // Three months after entry end on 20 May; 30 days more on 19 June, a Friday (Lei 37/2006, art. 15).
    expect(await firm.dates(caseId)).toEqual({
      'eu_card.request': '2026-06-19',
      'payment.slip': '2026-06-09',
      'contactenos.response': '2026-06-17',
      'contactenos.second_request': '2026-07-08',
      'contactenos.court_action': '2026-08-19',
    });
    expect(await firm.checklist(caseId)).toMatchObject({ marriage_certificate: 'missing' });
    expect(await firm.close(caseId)).toBe('closed');
  });

  it('C8 naturalisation is held until the card was right or a lawyer lifts it, correction or none', async () => {
    await firm.on('2026-05-21');
    const spouse = await firm.client();
    const receipts = `people/${spouse.personId}/receipt-checks`;
    const held = () => firm.get(`GET /v1/${receipts}`);
    const checked = (lines: object) =>
      firm.get(`POST /v1/${receipts}`, {
        officeId: firm.officeOf('lisboa'),
        askedFor: 'art_15',
        ...lines,
      });
    // With nothing wrong there is nothing to hold.
    expect(
      await firm.refusal(spouse, 'naturalisation_hold', { answers: { correction_is_open: false } }),
    ).toMatch(/^422 playbook: There is no card, receipt or correction/);
    expect(await held()).toMatchObject({ naturalisationHold: null });

    // A wrong receipt holds before anybody opens a case for it; the file says so, whatever is answered.
    await checked({ issuedOn: '2026-05-20', category: 'Art. 17.º Lei 37/2006' });
    expect(await held()).toMatchObject({ naturalisationHold: { caseId: null } });
    const answers = { correction_is_open: false, wrong_card_was_issued: true };
    expect(await firm.check(spouse, 'naturalisation_hold', { answers })).toMatchObject({
      verdict: 'go',
      findings: [{ guard: 'wrong_card_in_force', goTo: 'annulment_and_reissue' }],
    });
    const caseId = await firm.open(spouse, 'naturalisation_hold', { answers });

    // A correction that is closed after silence corrected nothing.
    for (const playbook of ['art_15_filed_as_art_17', 'office_email', 'hearing_letter']) {
      const correction = await firm.open(spouse, playbook, {
        ...harmlessFacts(playbook),
        days: threeYears,
      });
      expect(await held()).toMatchObject({
        naturalisationHold: { caseId: correction, isCorrecting: true },
      });
      expect(await firm.close(correction)).toBe('closed');
      expect(await held()).toMatchObject({
        naturalisationHold: { caseId: correction, isCorrecting: false },
      });
    }

    // Only a lawyer lifts it, and says why; what is found wrong later holds it again, until the receipt is right.
    const release = `POST /v1/people/${spouse.personId}/naturalisation-releases`;
    const reason = 'O título anterior basta para a contagem.';
    expect((await firm.ask(release, { reason })).status).toBe(403);
    expect((await firm.ask(release, { reason }, 'lawyer')).status).toBe(201);
    expect(await held()).toMatchObject({
      naturalisationHold: null,
      naturalisationRelease: { reason },
    });
    await checked({ issuedOn: '2026-05-21', category: 'Art. 17.º Lei 37/2006' });
    expect(await held()).toMatchObject({ naturalisationHold: { isCorrecting: false } });
    await checked({
      issuedOn: '2026-05-21',
      category: 'Art. 15.º Lei 37/2006',
      document: 'Cartão de Residência',
      validity: '5 anos',
    });
    expect(await held()).toMatchObject({ naturalisationHold: null });

    const { warnings } = await firm.playbook('naturalisation_hold');
    expect(JSON.stringify(warnings)).toContain('Ten years for most');
    expect((await firm.steps(caseId)).at(-1)).toMatchObject({ id: 'release', by: 'lawyer' });
    expect(await firm.checklist(caseId)).toEqual({
      residence_permit: 'missing',
      crue_or_card: 'missing',
    });
    // Nothing of the law runs while it is held: it is looked at again after ten working days.
    expect(await firm.dates(caseId)).toEqual({ 'case.look_again': '2026-06-05' });
    expect(await firm.walk(caseId)).toEqual(['hold', 'line_up', 'release']);
    expect(await firm.close(caseId)).toBe('closed');
  });
});
