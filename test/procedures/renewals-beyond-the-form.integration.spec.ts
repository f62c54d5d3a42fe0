import { harmlessFacts } from '#test/harness/harmless-facts';
import { openPractice, type Practice } from './practice.ts';

/** The article on the renewals of children (S0), beyond the form. 2026: 4 and 10 June are holidays, 13 June a Saturday. */
describe('renewals that go on elsewhere', () => {
  let firm: Practice;

  beforeAll(async () => {
    firm = await openPractice();
  });
  afterAll(() => firm.stop());

  it('A4 travel within ten working days sends the renewal to the lawyer, who files it on the professional portal', async () => {
    await firm.on('2026-05-21');
    const child = await firm.child(await firm.client(), { birthDate: '2015-03-03' });
    const permitId = await firm.permit(child, '2026-06-30');
    const { answers } = harmlessFacts('child_portal_account');
    const travelling = (travels_on: string) =>
      firm.check(child, 'child_portal_account', { permitId, answers, days: { travels_on } });

    // The ten working days after 21 May end on 5 June, Corpus Christi left out; 8 June is the eleventh.
    expect(await travelling('2026-06-05')).toMatchObject({
      verdict: 'ask_lawyer',
      findings: [{ guard: 'travel_soon', goTo: 'lawyer_filed_renewal' }],
    });
    expect((await travelling('2026-06-08')).verdict).toBe('go');
    const { channels, expected, costs } = await firm.playbook('lawyer_filed_renewal');
    expect(channels).toMatchObject({ file: ['professional_portal'] });
    expect(expected).toMatchObject([{ unit: 'working_days', to: 5 }]);
    expect(costs.find(({ id }) => id === 'lawyer_renewal')).toMatchObject({ from: 800, to: 1500 });

    const facts = harmlessFacts('lawyer_filed_renewal');
    const caseId = await firm.open(child, 'lawyer_filed_renewal', { permitId, ...facts });
    // 30 June less 30 days is Sunday 31 May: counted back, it is the Friday before.
    expect(await firm.dates(caseId)).toEqual({
      'renewal.request': '2026-05-29',
      'renewal.before_expiry': '2026-06-29',
    });
    expect(await firm.checklist(caseId)).toMatchObject({
      power_of_attorney: 'missing',
      birth_certificate: 'missing',
      termo_modelo_4: 'missing',
    });

    await firm.on('2026-05-22');
    await firm.file(caseId, '2026-05-22', { channel: 'professional_portal', reference: 'A4-PP' });
    // Filing in time on a portal is the act itself. 60 working days from 22 May: a day after those of 21 May.
    expect(await firm.deadline(caseId, 'renewal.request')).toMatchObject({
      status: 'done',
      proof: 'professional_portal A4-PP, 2026-05-22',
    });
    // The certificate is expected five working days after 22 May, on the 29th. From the end of the term to decide the year of
    // silence: before AIMA on the day itself, in court after the vacation of 16 July to 31 August.
    expect(await firm.dates(caseId)).toEqual({
      'professional.certificate': '2026-05-29',
      'authority.decision': '2026-08-18',
      'omission.challenge': '2027-08-18',
      'court.due_act_inertia': '2027-09-01',
    });
    expect((await firm.complete(caseId, 'professional.certificate', 'certificado')).status).toBe(
      200,
    );
    expect(await firm.walk(caseId)).toEqual(['mandate', 'file', 'certificate']);

    await firm.on('2026-08-19');
    expect(await firm.offers(caseId)).toEqual([
      'authority.decision passed on 2026-08-18: renewal_escalation',
    ]);
    expect(await firm.calls(caseId)).toEqual(['authority.decision']);
    expect(await firm.close(caseId)).toBe('closed');
  });

  it('A5 a refusal or silence leads to the letter, and the terms for complaint and court run from notice and from silence', async () => {
    await firm.on('2026-05-21');
    const child = await firm.child(await firm.client(), { birthDate: '2016-08-21' });
    const facts = harmlessFacts('child_portal_account');
    const first = await firm.open(child, 'child_portal_account', facts);
    await firm.file(first, '2026-05-21', { reference: 'A5-CT' });
    await firm.on('2026-06-16');

    const caseId = await firm.open(child, 'renewal_escalation', {
      ...harmlessFacts('renewal_escalation'),
      followsCaseId: first,
    });
    expect(await firm.offers(first)).toEqual([]);
    expect(await firm.view(caseId)).toMatchObject({ follows: { id: first } });
    const { note, costs } = await firm.playbook('renewal_escalation');
    expect(note).toMatchObject({ kind: 'letter' });
    expect(costs.find(({ id }) => id === 'court_silence')).toMatchObject({ from: 2000, to: 4000 });

    // The letter by two channels: ten working days from the later delivery, 19 June to 2 July.
    await firm.file(caseId, '2026-06-16', { kind: 'hearing_letter', reference: 'A5-L1' });
    await firm.on('2026-06-18');
    await firm.file(caseId, '2026-06-18', { kind: 'hearing_letter', channel: 'registered_post' });
    // A certificate (CPA 84) asked for on 18 June: ten working days, the same 2 July.
    await firm.say(caseId, { days: { certificate_asked_on: '2026-06-18' } });
    expect(await firm.dates(caseId)).toEqual({
      'hearing_letter.follow_up': '2026-07-02',
      'certificate.issue': '2026-07-02',
    });

    // Refused on 22 June: 15 working days to complain, three months to sue (CPTA 58 and 69), 22 September a Tuesday.
    await firm.on('2026-06-22');
    await firm.receive(caseId, '2026-06-22', { kind: 'decision', outcome: 'against' });
    expect(await firm.dates(caseId)).toMatchObject({
      'complaint.filing': '2026-07-13',
      'court.annulment_action': '2026-09-22',
      'court.due_act_refusal': '2026-09-22',
    });
    expect(await firm.checklist(caseId)).toMatchObject({ decision: 'missing' });

    // Silence instead: a year from 17 August 2026 ends in the court's vacation (16 July to 31 August) before the courts
    // (CPTA 58/2), and on the day itself before AIMA (CPA 87 d and 187).
    await firm.on('2026-08-18');
    await firm.say(caseId, { days: { decision_term_ended_on: '2026-08-17' } });
    expect(await firm.dates(caseId)).toMatchObject({
      'court.due_act_inertia': '2027-09-01',
      'omission.challenge': '2027-08-17',
    });
    expect(await firm.happened(caseId, 'sued', '2026-08-18')).toMatchObject({
      hindrance: 'litigation',
      waitingOn: 'court',
    });
    expect(await firm.walk(caseId)).toEqual(['decide', 'ask_certificate', 'file_action']);
    expect(await firm.close(caseId)).toBe('closed');
  });

  it('A6 an e-mail is never waited for: the request goes in by contactenos while its ten days run', async () => {
    await firm.on('2026-05-12');
    const person = await firm.client();
    const permitId = await firm.permit(person, '2026-05-22');
    const facts = harmlessFacts('email_silence');
    const caseId = await firm.open(person, 'email_silence', { permitId, ...facts });
    await firm.file(caseId, '2026-05-11', { channel: 'email' });

    // Ten working days from 12 May: 12-15, 18-22 and 25 May. An e-mail meets no term and starts no other.
    expect(await firm.dates(caseId)).toEqual({
      'renewal.request': '2026-04-22',
      'renewal.before_expiry': '2026-05-21',
      'email.silence': '2026-05-25',
    });
    expect(await firm.facts(caseId)).toMatchObject({
      answers: expect.arrayContaining([
        expect.objectContaining({ fact: 'only_email_was_sent', is: true, from: 'file' }),
      ]),
    });
    const { menu, channels } = await firm.playbook('email_silence');
    expect(channels).toMatchObject({
      file: ['contactenos'],
      alongside: ['email', 'registered_post'],
    });

    await firm.on('2026-05-21');
    await firm.file(caseId, '2026-05-21', { menuPath: menu?.primary, reference: 'A6-CT' });
    expect(await firm.dates(caseId)).toMatchObject({
      'email.silence': '2026-05-25',
      'contactenos.response': '2026-06-15',
    });
    expect(await firm.facts(caseId)).toMatchObject({
      answers: expect.arrayContaining([
        expect.objectContaining({ fact: 'only_email_was_sent', is: false }),
      ]),
    });
    expect(await firm.walk(caseId)).toEqual(['keep_email', 'choose_menu', 'paste_note', 'submit']);
    await firm.on('2026-06-16');
    expect(await firm.offers(caseId)).toEqual([
      'contactenos.response passed on 2026-06-15: renewal_escalation',
    ]);
    expect(await firm.close(caseId)).toBe('closed');
  });
});
