import { harmlessFacts } from '#test/harness/harmless-facts';
import { openPractice, type Practice } from './practice.ts';

/** The article on the renewals of children (S0). 2026: 4 and 10 June are holidays, 13 June a Saturday. */
describe('renewals of children', () => {
  let firm: Practice;

  beforeAll(async () => {
    firm = await openPractice();
  });
  afterAll(() => firm.stop());

  it('A1 a child whose account the portal refuses is renewed by contactenos on the eve of expiry, alone, and silence escalates', async () => {
    await firm.on('2026-05-21');
    const parent = await firm.client();
    const child = await firm.child(parent, { birthDate: '2016-08-21' });
    const permitId = await firm.permit(child, '2026-05-22');
    const facts = harmlessFacts('child_portal_account');
    const { menu, note, documents } = await firm.playbook('child_portal_account');

    // One request per child; EU family cards go another way; nothing opens while something is unknown.
    expect((await firm.check(child, 'child_portal_account', { permitId })).verdict).toBe('ask');
    expect(
      await firm.refusal(child, 'child_portal_account', {
        permitId,
        ...facts,
        answers: { ...facts.answers, covers_several_children: true },
      }),
    ).toMatch(/^422 .*One request per child/);
    expect(
      await firm.check(child, 'child_portal_account', {
        permitId,
        ...facts,
        answers: { ...facts.answers, is_eu_family_card: true },
      }),
    ).toMatchObject({
      verdict: 'stop',
      findings: [{ goTo: 'crue_form_failure' }, { guard: 'late_for_renewal' }],
    });

    const caseId = await firm.open(child, 'child_portal_account', {
      permitId,
      ...facts,
      answers: { ...facts.answers, has_foreign_documents: false, has_nif: true },
    });
    expect(await firm.timeline(caseId)).toContainEqual(
      expect.objectContaining({ kind: 'opening_warned', data: { guards: 'late_for_renewal' } }),
    );
    // Art. 78/1: 22 May less 30 days is 22 April, which has passed: the lawyer is called at once.
    // The last moment is the day before the expiry, which is today.
    expect(await firm.dates(caseId)).toEqual({
      'renewal.request': '2026-04-22',
      'renewal.before_expiry': '2026-05-21',
    });
    expect(await firm.calls(caseId)).toEqual(['renewal.request']);

    const submissionId = await firm.file(caseId, '2026-05-21', {
      menuPath: menu?.primary,
      reference: 'A1-CT',
      note: note?.statements.map(({ text }) => text).join('\n'),
    });
    expect(documents.filter(({ isOptional }) => !isOptional)).toHaveLength(8);
    expect(await firm.checklist(caseId)).toEqual({
      child_card: 'missing',
      parent_card: 'missing',
      birth_certificate: 'missing',
      error_screenshot: 'missing',
      parent_declaration: 'missing',
      termo_modelo_4: 'missing',
    });
    await firm.keep(caseId, 'error_screenshot', { submissionId });
    expect(await firm.checklist(caseId)).toMatchObject({ error_screenshot: 'held' });

    // From 22 May: 6 days in May, then 1-3, 5, 8, 9, 11, 12 and 15 June make 15; 6 July is the 30th, 17 August the 60th.
    expect(await firm.dates(caseId)).toEqual({
      'renewal.request': '2026-04-22',
      'renewal.before_expiry': '2026-05-21',
      'contactenos.response': '2026-06-15',
      'contactenos.second_request': '2026-07-06',
      'contactenos.court_action': '2026-08-17',
    });
    expect(await firm.facts(caseId)).toMatchObject({
      answers: expect.arrayContaining([
        expect.objectContaining({ fact: 'filed_before_expiry', is: true }),
      ]),
    });
    // Whether contactenos renews is disputed: the term stays until a lawyer, who was called, closes it with the receipt.
    expect((await firm.complete(caseId, 'renewal.request', 'A1-CT')).status).toBe(403);
    expect((await firm.complete(caseId, 'renewal.request', 'A1-CT', 'lawyer')).status).toBe(200);
    // The last day has called nobody yet: whoever filed shows the receipt.
    expect((await firm.complete(caseId, 'renewal.before_expiry', 'A1-CT')).status).toBe(200);
    expect(await firm.walk(caseId)).toEqual([
      'keep_error',
      'choose_menu',
      'paste_note',
      'submit',
      'join_card',
      'tell_office',
    ]);

    await firm.on('2026-06-15');
    expect(await firm.offers(caseId)).toEqual([]);
    await firm.on('2026-06-16');
    expect(await firm.offers(caseId)).toEqual([
      'contactenos.response passed on 2026-06-15: renewal_escalation',
    ]);
    await firm.receive(caseId, '2026-06-16', { kind: 'decision', outcome: 'for' });
    expect(await firm.close(caseId)).toBe('closed');
  });

  it('A2 a child without a NIF is renewed at once, the NIF offered alongside with the booking at Finanças', async () => {
    await firm.on('2026-07-01');
    const child = await firm.child(await firm.client(), { birthDate: '2020-02-02' });
    const permitId = await firm.permit(child, '2026-07-31');
    const { menu, note, costs } = await firm.playbook('child_without_nif');
    const facts = harmlessFacts('child_without_nif');

    expect(note?.statements).toContainEqual(
      expect.objectContaining({ text: expect.stringContaining('Finanças') }),
    );
    expect(menu).toMatchObject({ fallback: ['Portal de Renovações', 'Portal de Renovações'] });
    expect(costs.find(({ id }) => id === 'contactenos')).toMatchObject({ from: 0, to: 0 });
    const caseId = await firm.open(child, 'child_without_nif', { permitId, ...facts });
    await firm.file(caseId, '2026-07-01', { menuPath: menu?.fallback, reference: 'A2-CT' });

    // 31 July less 30 days is 1 July. July has no holiday here and 15 August is a Saturday: plain weeks of five days.
    expect(await firm.dates(caseId)).toEqual({
      'renewal.request': '2026-07-01',
      'renewal.before_expiry': '2026-07-30',
      'contactenos.response': '2026-07-22',
      'contactenos.second_request': '2026-08-12',
      'contactenos.court_action': '2026-09-23',
    });
    expect(await firm.checklist(caseId)).toMatchObject({ finances_booking: 'missing' });
    await firm.keep(caseId, 'finances_booking');
    expect(await firm.checklist(caseId)).toMatchObject({ finances_booking: 'held' });
    // On its last day it has called nobody yet: whoever works on the file closes it.
    expect((await firm.complete(caseId, 'renewal.request', 'A2-CT')).status).toBe(200);
    expect(await firm.walk(caseId)).toEqual([
      'book_finances',
      'choose_menu',
      'paste_note',
      'submit',
      'send_nif',
    ]);
    await firm.on('2026-07-23');
    expect(await firm.offers(caseId)).toEqual([
      'contactenos.response passed on 2026-07-22: renewal_escalation',
    ]);
    expect(await firm.close(caseId)).toBe('closed');
  });

  it('A3 a card that expires while the request is pending is carried with its proof, and travel bears a warning', async () => {
    await firm.on('2026-04-13');
    const person = await firm.client();
    const permitId = await firm.permit(person, '2026-04-10');
    const filed = { first_filed_on: '2026-04-01', travels_on: 'none' };
    const { warnings, disputes } = await firm.playbook('expired_card_pack');

    // Filed after the expiry is for a lawyer, and so is travel in ten working days: 14 to 27 April.
    expect(
      await firm.check(person, 'expired_card_pack', {
        permitId,
        days: { ...filed, first_filed_on: '2026-04-13' },
      }),
    ).toMatchObject({ verdict: 'ask_lawyer', findings: [{ guard: 'filed_after_expiry' }] });
    expect(
      await firm.refusal(person, 'expired_card_pack', {
        permitId,
        days: { ...filed, travels_on: '2026-04-27' },
      }),
    ).toMatch(/^422 decision: Travel in ten working days .*lawyer_filed_renewal$/);
    expect(
      await firm.check(person, 'expired_card_pack', {
        permitId,
        days: { ...filed, travels_on: '2026-04-28' },
      }),
    ).toMatchObject({ verdict: 'go' });
    expect(JSON.stringify(warnings)).toContain('15 October 2026 comes from one article only');
    expect(disputes.map(({ id }) => id)).toContain('travel_on_expired_card');

    const caseId = await firm.open(person, 'expired_card_pack', { permitId, days: filed });
    await firm.file(caseId, '2026-04-01', { channel: 'renewal_portal', reference: 'A3-QR' });
    await firm.say(caseId, { days: { slip_issued_on: '2026-04-02' } });
    // Nobody decides: the year of silence runs from 30 June 2026 by itself (CPA 187, CPTA 69/1), to a Wednesday.
    // 10 April less 30 days is 11 March: the request was late, which is for a person. 60 days from 2 April, without Good
    // Friday, 1 May and 4 and 10 June, end on 30 June; ten to pay from 6 April, Easter Monday, which counts, on 17 April.
    expect(await firm.dates(caseId)).toEqual({
      'renewal.request': '2026-03-11',
      'renewal.before_expiry': '2026-04-09',
      'authority.decision': '2026-06-30',
      'omission.challenge': '2027-06-30',
      'court.due_act_inertia': '2027-06-30',
      'payment.slip': '2026-04-17',
    });
    // The last day, 9 April, had passed when the case was opened and has called the lawyer, who shows that 1 April was in time.
    expect((await firm.complete(caseId, 'renewal.before_expiry', 'A3-QR')).status).toBe(403);
    const inTime = await firm.complete(caseId, 'renewal.before_expiry', 'A3-QR', 'lawyer');
    expect(inTime.status).toBe(200);
    await firm.keep(caseId, 'renewal_receipt', { issuedOn: '2026-04-01' });
    const proof = 'renewal_receipt or payment_proof or contactenos_receipt';
    // Art. 78/7: the receipt has the effects of the title for 60 days, to 31 May.
    expect(await firm.checklist(caseId, '2026-05-31')).toMatchObject({
      expired_card: 'missing',
      [proof]: 'held',
      extension_order: 'missing',
    });
    expect(await firm.checklist(caseId, '2026-06-01')).toMatchObject({ [proof]: 'lapsed' });
    const coverage = await firm.get(
      `GET /v1/people/${person.personId}/coverage?from=2026-04-01&until=2026-11-01`,
    );
    // DR 84/2007, art. 63/14: the right of residence lasts six months more; the extension of the article is unconfirmed.
    expect(coverage).toMatchObject({
      now: { basis: 'receipt', until: '2026-05-31' },
      spans: expect.arrayContaining([
        expect.objectContaining({ basis: 'right_of_residence', until: '2026-10-10' }),
      ]),
    });
    expect(await firm.walk(caseId)).toEqual([
      'check_coverage',
      'assemble',
      'renew_proof',
      'answer_refusal',
    ]);
    expect(await firm.close(caseId)).toBe('closed');
  });
});
