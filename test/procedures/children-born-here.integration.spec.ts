import { harmlessFacts } from '#test/harness/harmless-facts';
import { openPractice, type Practice } from './practice.ts';

/** The article on children born in Portugal (S3), around the form. 2026: 4 and 10 June are holidays, 13 June a Saturday. */
describe('children born in Portugal, around the form', () => {
  let firm: Practice;

  beforeAll(async () => {
    firm = await openPractice();
  });
  afterAll(() => firm.stop());

  it('B6 a parent gets the child’s NIF at a counter, on the spot and for nothing', async () => {
    await firm.on('2026-06-01');
    const child = await firm.child(await firm.client());
    const { channels, costs, menu } = await firm.playbook('child_nif');

    expect(channels).toEqual({ file: ['counter'], alongside: [], proofs: [] });
    expect(costs).toMatchObject([{ id: 'child_nif', from: 0, to: 0 }]);
    expect(menu).toBeUndefined();
    expect(await firm.check(child, 'child_nif')).toMatchObject({ verdict: 'go', questions: [] });
    const caseId = await firm.open(child, 'child_nif');
    expect(await firm.checklist(caseId)).toEqual({
      portuguese_birth_record: 'missing',
      'parent_card or parent_passport or eu_identity_card': 'missing',
      finances_booking: 'missing',
    });
    await firm.get(`PATCH /v1/people/${child.personId}`, { nif: '299999998' }, 'paralegal', {
      'if-match': '"1"',
    });
    expect((await firm.facts(caseId)).answers).toContainEqual(
      expect.objectContaining({ fact: 'has_nif', is: true, from: 'file' }),
    );
    expect(await firm.walk(caseId)).toEqual(['book', 'ask', 'record']);
    // No term of the law runs: the case is looked at again ten working days after 1 June, the holidays of 4 and 10 June left out.
    expect(await firm.dates(caseId)).toEqual({ 'case.look_again': '2026-06-17' });
    expect(await firm.close(caseId)).toBe('closed');
  });

  it('B7 a child renews in the cycle of the parent, by a request of its own that cites the parent’s', async () => {
    await firm.on('2026-05-28');
    const parent = await firm.client();
    await firm.permit(parent, '2026-06-30');
    const child = await firm.child(parent, { birthDate: '2018-01-01' });
    const permitId = await firm.permit(child, '2026-06-30');
    const { filing, disputes, note } = await firm.playbook('child_renewal_with_parent');
    expect(filing).toMatchObject({ scope: 'per_person' });
    expect(disputes.map(({ id }) => id)).toContain('filing_scope');
    expect(note?.statements.at(-1)?.text).toContain('{case_reference}');
    expect(
      await firm.refusal(child, 'child_renewal_with_parent', {
        permitId,
        answers: { is_eu_family_card: true },
      }),
    ).toMatch(/^422 .*crue_form_failure$/);

    const caseId = await firm.open(child, 'child_renewal_with_parent', {
      permitId,
      ...harmlessFacts('child_renewal_with_parent'),
    });
    expect(await firm.get(`GET /v1/cases/${caseId}/family`)).toMatchObject({
      isRenewal: true,
      scope: 'per_person',
      relatives: [{ person: { id: parent.personId }, permit: { expiresOn: '2026-06-30' } }],
    });
    // 30 June less 30 days is Sunday 31 May: the Friday before. A request on the portal is the act itself.
    expect(await firm.dates(caseId)).toEqual({
      'renewal.request': '2026-05-29',
      'renewal.before_expiry': '2026-06-29',
    });
    await firm.file(caseId, '2026-05-28', { channel: 'renewal_portal', reference: 'B7-QR' });
    expect(await firm.deadline(caseId, 'renewal.request')).toMatchObject({
      status: 'done',
      proof: 'renewal_portal B7-QR, 2026-05-28',
    });
    // 60 working days from 29 May: two weeks and four days of June's, less its two holidays; 24 August is the 60th.
    expect(await firm.dates(caseId)).toEqual({
      'authority.decision': '2026-08-24',
      'omission.challenge': '2027-08-24',
      'court.due_act_inertia': '2027-09-01',
    });

    // AIMA asks for elements in five days: the law's general term is ten (CPA 86), the safe date is that of the notice.
    await firm.on('2026-06-01');
    await firm.receive(caseId, '2026-06-01', { kind: 'elements_request', replyDays: 5 });
    expect(await firm.deadline(caseId, 'elements.reply')).toMatchObject({
      legalOn: '2026-06-17',
      safeOn: '2026-06-09',
    });
    expect(await firm.view(caseId)).toMatchObject({ stage: 'info_requested', waitingOn: 'client' });
    await firm.keep(caseId, 'termo_modelo_4');
    expect(await firm.checklist(caseId)).toMatchObject({ termo_modelo_4: 'held' });
    await firm.happened(caseId, 'elements_delivered', '2026-06-01');
    expect((await firm.complete(caseId, 'elements.reply', 'entregue')).status).toBe(200);
    expect(await firm.walk(caseId)).toEqual([
      'try_portal',
      'choose_menu',
      'paste_note',
      'submit',
      'biometrics',
    ]);
    expect(await firm.close(caseId)).toBe('closed');
  });

  it('B8 a child of a Portuguese parent is registered and gets a Cartão de Cidadão; nothing goes to AIMA', async () => {
    await firm.on('2026-06-01');
    const child = await firm.child(await firm.client());
    const asked = harmlessFacts('newborn_art_124');
    expect(
      await firm.refusal(child, 'newborn_art_124', {
        ...asked,
        answers: { ...asked.answers, parent_is_portuguese: true },
      }),
    ).toMatch(/^422 playbook: The child is Portuguese.*Open instead: child_of_portuguese_parent$/);

    const { menu, legalBasis, disputes } = await firm.playbook('child_of_portuguese_parent');
    expect(menu).toBeUndefined();
    expect(legalBasis).toMatchObject([{ text: 'Lei 37/81, art. 1, n.º 1, al. a)' }]);
    expect(disputes.map(({ id }) => id)).toContain('nationality_paragraph');
    const facts = harmlessFacts('child_of_portuguese_parent');
    const caseId = await firm.open(child, 'child_of_portuguese_parent', {
      answers: { ...facts.answers, parents_are_married: false },
    });
    expect(await firm.checklist(caseId)).toEqual({
      portuguese_birth_record: 'missing',
      paternity_declaration: 'missing',
    });
    expect(await firm.dates(caseId)).toEqual({ 'case.look_again': '2026-06-17' });
    expect(await firm.walk(caseId)).toEqual(['register', 'citizen_card', 'withdraw']);
    expect(await firm.close(caseId)).toBe('closed');
  });

  it('B9 a golden visa family’s newborn takes the way of art. 124 with the file of the family cluster', async () => {
    await firm.on('2026-06-01');
    const child = await firm.child(await firm.client(), { birthDate: '2026-02-20' });
    const facts = harmlessFacts('golden_visa_newborn');
    const { menu, note, warnings } = await firm.playbook('golden_visa_newborn');
    expect(note?.statements.at(-1)?.text).toContain('processo do agrupamento familiar ARI');
    expect(warnings[0]?.text.en).toContain('golden visa cycle');
    const caseId = await firm.open(child, 'golden_visa_newborn', {
      ...facts,
      answers: { ...facts.answers, both_parents_foreign: true },
      days: { birth_registered_on: '2026-03-02' },
    });

    expect(await firm.checklist(caseId)).toEqual({
      portuguese_birth_record: 'missing',
      parent_card: 'missing',
      parent_passport: 'missing',
      other_parent_card: 'missing',
      family_cluster_file: 'missing',
    });
    expect(await firm.dates(caseId)).toEqual({ 'birth.residence_request': '2026-09-02' });
    await firm.file(caseId, '2026-06-01', { menuPath: menu?.primary, reference: 'B9-CT' });
    // 2, 3, 5, 8, 9, 11, 12, 15-19 and 22-24 June make 15; 15 July is the 30th, 26 August the 60th.
    expect(await firm.dates(caseId)).toEqual({
      'contactenos.response': '2026-06-24',
      'contactenos.second_request': '2026-07-15',
      'contactenos.court_action': '2026-08-26',
      'birth.residence_request': '2026-09-02',
    });
    // A person says that the request is the one of art. 124/2, and shows the receipt.
    expect((await firm.complete(caseId, 'birth.residence_request', 'B9-CT')).status).toBe(200);
    await firm.keep(caseId, 'family_cluster_file');
    expect(await firm.checklist(caseId)).toMatchObject({ family_cluster_file: 'held' });
    expect((await firm.walk(caseId))[0]).toBe('check_parents');
    await firm.on('2026-07-16');
    expect(await firm.offers(caseId)).toEqual([
      'contactenos.second_request passed on 2026-07-15: art_124_insistence',
    ]);
    expect(await firm.close(caseId)).toBe('closed');
  });
});
