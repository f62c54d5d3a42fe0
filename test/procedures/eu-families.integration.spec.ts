import { harmlessFacts } from '#test/harness/harmless-facts';
import { openPractice, type Practice } from './practice.ts';

/**
 * The article on cards of art. 15 entered as art. 17 (S4), up to the letter. The 20th of May 2026 is a Wednesday; 4 and
 * 10 June are holidays, 13 June a Saturday.
 */
describe('the families of EU citizens, until the card is issued', () => {
  let firm: Practice;
  const threeYears = { resident_since: '2023-05-02', sponsor_resident_since: '2023-01-10' };

  beforeAll(async () => {
    firm = await openPractice();
  });
  afterAll(() => firm.stop());

  it('C0 before five years of both the card is that of art. 15, and after them a lawyer weighs art. 17', async () => {
    await firm.on('2026-05-20');
    const spouse = await firm.client();
    const { answers } = harmlessFacts('eu_family_card_route');
    const since = (day: string) =>
      firm.check(spouse, 'eu_family_card_route', {
        answers,
        days: { resident_since: day, sponsor_resident_since: day },
      });
    const { menu, warnings } = await firm.playbook('eu_family_card_route');

    // Five years from 20 May 2021 end today; those from the day before are over.
    expect(await since('2021-05-20')).toMatchObject({
      verdict: 'go',
      findings: [{ guard: 'five_years_not_reached', effect: 'warn' }],
    });
    expect(await since('2021-05-19')).toMatchObject({
      verdict: 'ask_lawyer',
      findings: [{ guard: 'right_to_permanent_card' }],
    });
    expect(JSON.stringify(warnings)).toContain('no tacit approval for the permanent card');
    // That a correction is pending stops no card.
    const caseId = await firm.open(spouse, 'eu_family_card_route', {
      answers: { ...answers, correction_is_open: true },
      days: threeYears,
    });
    expect(await firm.timeline(caseId)).toContainEqual(
      expect.objectContaining({ data: { guards: 'five_years_not_reached' } }),
    );
    await firm.file(caseId, '2026-05-20', { menuPath: menu?.primary, reference: 'C0-CT' });
    // 21, 22, 25-29 May, 1-3, 5, 8, 9, 11 and 12 June make 15; 3 July is the 30th, 14 August the 60th.
    expect(await firm.dates(caseId)).toEqual({
      'contactenos.response': '2026-06-12',
      'contactenos.second_request': '2026-07-03',
      'contactenos.court_action': '2026-08-14',
    });
    // At the counter the three months to issue the card begin (Lei 37/2006, art. 15), and after them the year of silence.
    await firm.file(caseId, '2026-05-20', { channel: 'counter', reference: 'C0-B' });
    expect(await firm.dates(caseId)).toMatchObject({
      'eu_card.issue': '2026-08-20',
      'omission.challenge': '2027-08-20',
      'court.due_act_inertia': '2027-09-01',
    });
    await firm.on('2026-06-05');
    await firm.say(caseId, { days: { slip_issued_on: '2026-06-05' } });
    expect(await firm.dates(caseId)).toMatchObject({ 'payment.slip': '2026-06-22' });
    expect(await firm.checklist(caseId)).toMatchObject({
      sponsor_crue: 'missing',
      marriage_certificate: 'missing',
    });
    expect(await firm.walk(caseId)).toEqual([
      'dates',
      'choose',
      'choose_menu',
      'paste_note',
      'submit',
      'check_receipt',
    ]);
    expect(await firm.close(caseId)).toBe('closed');
  });

  it('C1 an EU family member’s wrong receipt is found and the correction case is opened prefilled', async () => {
    await firm.on('2026-05-20');
    const spouse = await firm.client();
    const facts = { answers: { sponsor_is_portuguese: false }, days: threeYears };
    expect((await firm.check(spouse, 'receipt_check')).verdict).toBe('ask');
    expect(
      await firm.refusal(spouse, 'receipt_check', {
        ...facts,
        answers: { sponsor_is_portuguese: true },
      }),
    ).toMatch(/^422 decision: The sponsor is Portuguese.*spouse_of_portuguese$/);
    const caseId = await firm.open(spouse, 'receipt_check', facts);

    const receipt = {
      officeId: firm.officeOf('lisboa'),
      caseId,
      issuedOn: '2026-05-20',
      askedFor: 'art_15',
      residentSince: '2023-05-02',
      sponsorSince: '2023-01-10',
    };
    const checked = (lines: object) =>
      firm.get(`POST /v1/people/${spouse.personId}/receipt-checks`, { ...receipt, ...lines });
    expect(
      await checked({
        category: 'Art. 17.º Lei 37/2006',
        document: 'Cartão de Residência Permanente',
        validity: '10 anos',
        fee: 250,
      }),
    ).toMatchObject({
      verdict: 'misclassified',
      reasons: [
        { line: 'category', weight: 'mismatch' },
        { line: 'document', weight: 'mismatch' },
        { line: 'validity', weight: 'mismatch' },
        { line: 'residence', weight: 'red_flag' },
        { line: 'sponsor', weight: 'red_flag' },
        { line: 'fee', weight: 'hint' },
      ],
    });
    await firm.receive(caseId, '2026-05-20', { kind: 'appointment_receipt' });
    await firm.keep(caseId, 'appointment_receipt');
    expect(await firm.checklist(caseId)).toMatchObject({ appointment_receipt: 'held' });
    // 48 hours are two working days (CPA 87 e): Thursday and Friday.
    expect(await firm.dates(caseId)).toEqual({ 'counter_receipt.correction': '2026-05-22' });
    expect(await firm.walk(caseId)).toEqual([
      'photograph',
      'compare',
      'ask_correction',
      'open_correction',
    ]);

    await firm.on('2026-05-25');
    expect(await firm.offers(caseId)).toEqual([
      'counter_receipt.correction passed on 2026-05-22: art_15_filed_as_art_17',
    ]);
    const correction = await firm.open(spouse, 'art_15_filed_as_art_17', {
      followsCaseId: caseId,
      answers: { is_still_at_counter: false, wrong_card_was_issued: false },
      days: { appointment_on: '2026-05-20' },
    });
    // The receipt is known by its check: the 48 hours run in the correction too, with no notice of it there.
    expect(await firm.dates(correction)).toEqual({ 'counter_receipt.correction': '2026-05-22' });
    // A notice of the same receipt is no second one.
    await firm.receive(correction, '2026-05-20', { kind: 'appointment_receipt' });
    expect(await firm.dates(correction)).toEqual({
      'counter_receipt.correction': '2026-05-22',
      'analysis.window': '2026-06-03',
    });
    const deadlines = await firm.get(`GET /v1/cases/${correction}/deadlines`);
    expect(deadlines).toHaveLength(3);
    expect(deadlines).toEqual(
      expect.arrayContaining([expect.objectContaining({ status: 'superseded' })]),
    );
    expect(await firm.facts(correction)).toMatchObject({
      answers: expect.arrayContaining([
        expect.objectContaining({ fact: 'sponsor_is_portuguese', is: false, from: 'said' }),
      ]),
      days: [
        { fact: 'appointment_on', on: '2026-05-20' },
        { fact: 'resident_since', on: '2023-05-02' },
        { fact: 'sponsor_resident_since', on: '2023-01-10' },
      ],
      questions: [],
    });
    expect(await firm.offers(caseId)).toEqual([]);
    // The right receipt at last: nothing is left to correct.
    expect(
      await checked({
        category: 'Art. 15.º Lei 37/2006',
        document: 'Cartão de Residência',
        validity: '5 anos',
      }),
    ).toMatchObject({ verdict: 'matches' });
    expect(await firm.close(caseId)).toBe('closed');
  });

  it('C2 the card applicant asks for the correction within 48 hours, and a pending correction is no reason to wait', async () => {
    await firm.on('2026-05-21');
    const spouse = await firm.client();
    const { answers } = harmlessFacts('art_15_filed_as_art_17');
    const asked = (other: object) =>
      firm.check(spouse, 'art_15_filed_as_art_17', {
        answers: { is_still_at_counter: false, ...answers, ...other },
        days: threeYears,
      });
    expect(await asked({ wrong_card_was_issued: true })).toMatchObject({
      verdict: 'stop',
      findings: [{ guard: 'wrong_card_issued', goTo: 'annulment_and_reissue' }],
    });
    expect(await asked({ sponsor_is_portuguese: true })).toMatchObject({
      verdict: 'ask_lawyer',
      findings: [{ goTo: 'spouse_of_portuguese' }],
    });
    expect(await asked({ is_still_at_counter: true })).toMatchObject({
      verdict: 'go',
      findings: [{ guard: 'still_at_counter', effect: 'warn' }],
    });
    expect(await asked({ correction_is_open: true })).toMatchObject({
      verdict: 'go',
      findings: [],
    });

    const { menu, filing, note } = await firm.playbook('art_15_filed_as_art_17');
    expect(filing).toEqual({ by: 'applicant', for: 'applicant', scope: 'per_person' });
    expect(menu).toMatchObject({
      primary: ['Autorização de Residência', 'Correção/Esclarecimento'],
      fallback: ['Autorização de Residência', 'Outros'],
    });
    expect(note?.statements.map(({ id }) => id)).toEqual([
      'what_receipt_shows',
      'what_applies',
      'correct_it',
      'annexes',
    ]);
    const caseId = await firm.open(spouse, 'art_15_filed_as_art_17', { answers, days: threeYears });
    const noticeId = await firm.receive(caseId, '2026-05-20', { kind: 'appointment_receipt' });
    await firm.keep(caseId, 'appointment_receipt', { noticeId });
    await firm.file(caseId, '2026-05-21', {
      kind: 'correction',
      menuPath: menu?.primary,
      reference: 'C2-CT',
    });
    expect(await firm.checklist(caseId)).toEqual({
      appointment_receipt: 'held',
      crue_or_card: 'missing',
      sponsor_crue: 'missing',
    });
    // Two working days from 20 May, and ten until it is in analysis; 15, 30 and 60 from 21 May, Corpus Christi and 10 June left out.
    expect(await firm.dates(caseId)).toEqual({
      'counter_receipt.correction': '2026-05-22',
      'analysis.window': '2026-06-03',
      'contactenos.response': '2026-06-15',
      'contactenos.second_request': '2026-07-06',
      'contactenos.court_action': '2026-08-17',
    });

    await firm.on('2026-05-25');
    expect(await firm.offers(caseId)).toEqual([
      'counter_receipt.correction passed on 2026-05-22: hearing_letter',
    ]);
    // It was asked for in time; the date that nobody closed has called the lawyer.
    const done = await firm.complete(caseId, 'counter_receipt.correction', 'C2-CT', 'lawyer');
    expect(done.status).toBe(200);
    expect(await firm.offers(caseId)).toEqual([]);
    expect(await firm.walk(caseId)).toEqual([
      'photograph',
      'choose_menu',
      'paste_note',
      'submit',
      'tell_office',
      'send_letter',
    ]);
    await firm.receive(caseId, '2026-05-25', { kind: 'decision', outcome: 'for' });
    await firm.happened(caseId, 'card_issued', '2026-05-25');
    expect(await firm.happened(caseId, 'card_was_right', '2026-05-25')).toMatchObject({
      stage: 'done',
    });
    expect(await firm.close(caseId)).toBe('closed');
  });
});
