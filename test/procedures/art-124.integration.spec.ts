import { harmlessFacts } from '#test/harness/harmless-facts';
import { openPractice, type Practice } from './practice.ts';

/**
 * The article on children born in Portugal (S3), up to the appointment. 2026: 4 and 10 June are holidays, 13 June a
 * Saturday; 24 June is a holiday in Porto.
 */
describe('the residence of children born in Portugal', () => {
  let firm: Practice;
  const harmless = harmlessFacts('newborn_art_124');
  const registered = (birth_registered_on: string) => ({
    ...harmless,
    days: { birth_registered_on },
  });

  beforeAll(async () => {
    firm = await openPractice();
  });
  afterAll(() => firm.stop());

  it('B0 the way of a child born in Portugal: nationality first, then the parents’ titles, then the six months', async () => {
    await firm.on('2026-05-13');
    const child = await firm.child(await firm.client());
    const facts = {
      ...harmlessFacts('born_in_portugal_route'),
      days: registered('2026-04-08').days,
    };
    const asked = async (answers: object, days: object = facts.days) => {
      const said = { answers: { ...facts.answers, ...answers }, days };
      const { verdict, findings } = await firm.check(child, 'born_in_portugal_route', said);

      return `${verdict} ${findings.map(({ guard, goTo }) => `${guard} ${goTo ?? ''}`).join()}`;
    };

    expect((await firm.check(child, 'born_in_portugal_route')).questions).toHaveLength(6);
    expect(await asked({ parent_is_portuguese: true })).toBe(
      'stop parent_portuguese child_of_portuguese_parent',
    );
    expect(await asked({ parent_is_eu_citizen: true })).toBe(
      'stop parent_eu_citizen eu_family_card_route',
    );
    expect(await asked({ parent_has_valid_title: false })).toBe('stop no_titled_parent ');
    expect(await asked({ born_in_portugal: false })).toBe('stop not_born_in_portugal ');
    expect(await asked({ parent_is_long_resident: true })).toBe('ask_lawyer parent_long_resident ');
    // Six months from 13 November end today; those from the day before have passed: art. 124/3.
    expect(await asked({}, { birth_registered_on: '2025-11-13' })).toBe('go ');
    expect(await asked({}, { birth_registered_on: '2025-11-12' })).toBe(
      'ask_lawyer registered_six_months_ago ',
    );

    const caseId = await firm.open(child, 'born_in_portugal_route', facts);
    // Art. 124/2: from 8 April to 8 October, a Thursday.
    expect(await firm.dates(caseId)).toEqual({ 'birth.residence_request': '2026-10-08' });
    expect(await firm.walk(caseId)).toEqual(['ask', 'lawyer_check', 'open_route']);
    const next = await firm.open(child, 'newborn_art_124', {
      followsCaseId: caseId,
      answers: { covers_several_children: false },
    });
    expect(await firm.dates(next)).toEqual({ 'birth.residence_request': '2026-10-08' });
    expect(await firm.close(caseId)).toBe('closed');
  });

  it('B1 a newborn’s appointment is asked for on the form of its own, one per child, within six months of registration', async () => {
    await firm.on('2026-05-15');
    const child = await firm.child(await firm.client(), { birthDate: '2026-04-02' });
    const { menu, note } = await firm.playbook('newborn_art_124');

    expect(note?.maxWords).toBe(300);
    expect(menu?.primary.at(-1)).toMatch(/Nascidos em Portugal — Artigo 124/);
    expect(menu?.forbidden).toEqual([['Reagrupamento Familiar'], ['Renovação'], ['Outros']]);
    for (const stopping of [
      'parent_is_portuguese',
      'parent_is_eu_citizen',
      'covers_several_children',
    ])
      expect(
        await firm.refusal(child, 'newborn_art_124', {
          ...registered('2026-04-08'),
          answers: { ...harmless.answers, [stopping]: true },
        }),
      ).toMatch(/^422 playbook: /);

    const caseId = await firm.open(child, 'newborn_art_124', {
      ...registered('2026-04-08'),
      answers: { ...harmless.answers, both_parents_foreign: true, is_golden_visa_family: false },
    });
    const submissionId = await firm.file(caseId, '2026-05-15', {
      menuPath: menu?.primary,
      reference: 'B1-CT',
    });
    await firm.keep(caseId, 'portuguese_birth_record', { submissionId });
    await firm.keep(caseId, 'parent_card', { submissionId, expiresOn: '2027-03-01' });
    expect(await firm.checklist(caseId)).toEqual({
      portuguese_birth_record: 'held',
      parent_card: 'held',
      parent_passport: 'missing',
      other_parent_card: 'missing',
    });

    // Whether asking for an appointment is what art. 124/2 asks for no source says: the six months stay until a person closes
    // them, with the receipt. From 18 May: ten days in May, then 1-3, 5 and 8 June make 15;
    // 30 June is the 30th, 11 August the 60th.
    const counted = {
      'contactenos.response': '2026-06-08',
      'contactenos.second_request': '2026-06-30',
      'contactenos.court_action': '2026-08-11',
    };
    expect(await firm.dates(caseId)).toEqual({
      ...counted,
      'birth.residence_request': '2026-10-08',
    });
    const closed = await firm.complete(caseId, 'birth.residence_request', 'B1-CT, 15-05-2026');
    expect(closed).toMatchObject({ status: 200, body: { proof: 'B1-CT, 15-05-2026' } });
    expect(await firm.dates(caseId)).toEqual(counted);
    expect(await firm.walk(caseId)).toEqual([
      'check_parents',
      'choose_menu',
      'paste_note',
      'submit',
      'keep_screen',
      'prepare_appointment',
    ]);
    await firm.on('2026-06-09');
    expect(await firm.calls(caseId)).toEqual(['contactenos.response']);
    expect(await firm.offers(caseId)).toEqual([]);
    await firm.on('2026-07-01');
    expect(await firm.offers(caseId)).toEqual([
      'contactenos.second_request passed on 2026-06-30: art_124_insistence',
    ]);
    // A second request in the same case starts nothing anew.
    await firm.file(caseId, '2026-07-01', { kind: 'follow_up', reference: 'B1-CT2' });
    expect(await firm.dates(caseId)).toEqual(counted);
    expect(await firm.close(caseId)).toBe('closed');
  });

  it('B2 where the option does not show, the request goes under Outros citing art. 124, with an e-mail afterwards', async () => {
    await firm.on('2026-05-22');
    const child = await firm.child(await firm.client());
    const { menu, note, steps } = await firm.playbook('art_124_subtype_missing');
    const facts = { ...harmlessFacts('art_124_subtype_missing'), ...registered('2026-04-20') };
    const caseId = await firm.open(child, 'art_124_subtype_missing', { ...facts, office: 'porto' });

    expect(menu?.primary).toEqual(['Autorização de Residência', 'Outros']);
    expect(menu?.forbidden).toContainEqual(['Reagrupamento Familiar']);
    expect(note?.statements[0]?.text).toContain('artigo 124.º');
    expect(JSON.stringify(steps)).toContain('apoio.documental@aima.gov.pt');
    await firm.file(caseId, '2026-05-21', { menuPath: menu?.primary, reference: 'B2-CT' });
    await firm.file(caseId, '2026-05-22', { kind: 'follow_up', channel: 'email' });

    // São João, 24 June, does not count in Porto: 30 and 60 end a day later than in Lisbon, and the safe date does not.
    expect(await firm.dates(caseId)).toEqual({
      'contactenos.response': '2026-06-15',
      'contactenos.second_request': '2026-07-07',
      'contactenos.court_action': '2026-08-18',
      'email.silence': '2026-06-08',
      'birth.residence_request': '2026-10-20',
    });
    expect(await firm.deadline(caseId, 'contactenos.second_request')).toMatchObject({
      safeOn: '2026-07-06',
    });
    // Filed in time, under Outros: a person says whether that is the request.
    expect((await firm.complete(caseId, 'birth.residence_request', 'B2-CT')).status).toBe(200);
    await firm.keep(caseId, 'error_screenshot');
    expect(await firm.checklist(caseId)).toMatchObject({ error_screenshot: 'held' });
    expect(await firm.walk(caseId)).toEqual([
      'retry',
      'choose_menu',
      'paste_note',
      'submit',
      'write_support',
    ]);
    await firm.on('2026-07-08');
    expect(await firm.offers(caseId)).toEqual([
      'contactenos.second_request passed on 2026-07-07: art_124_insistence',
    ]);
    expect(await firm.close(caseId)).toBe('closed');
  });

  it('B3 the appointment: originals and alternatives, papers that depend on the parents, good on the day', async () => {
    await firm.on('2026-06-08');
    const child = await firm.child(await firm.client());
    const facts = harmlessFacts('art_124_appointment');
    expect(
      await firm.refusal(child, 'art_124_appointment', {
        answers: { ...facts.answers, parent_is_portuguese: true },
      }),
    ).toMatch(/^422 .*Cartão de Cidadão.*child_of_portuguese_parent$/);
    const caseId = await firm.open(child, 'art_124_appointment', {
      days: { slip_issued_on: '2026-06-05' },
      answers: {
        ...facts.answers,
        both_parents_foreign: true,
        parents_are_married: false,
        is_golden_visa_family: false,
        has_foreign_documents: true,
        has_nif: true,
      },
    });

    // Ten working days to pay: 8, 9, 11, 12, 15-19 and 22 June.
    expect(await firm.dates(caseId)).toEqual({ 'payment.slip': '2026-06-22' });
    const address = 'landlord_declaration or junta_certificate';
    expect(Object.keys(await firm.checklist(caseId))).toEqual([
      'portuguese_birth_record',
      'child_nif',
      'sns_number or insurance_certificate',
      'photographs',
      'parent_card or sponsor_crue',
      'parent_passport or eu_identity_card',
      address,
      'parent_nif',
      'other_parent_card',
      'other_parent_id',
      'paternity_declaration',
      'foreign_document_legalised',
    ]);
    // The junta's certificate is good for three months from its issue, and some counters refuse it all the same.
    await firm.keep(caseId, 'junta_certificate', { issuedOn: '2026-05-04' });
    expect(await firm.checklist(caseId, '2026-08-04')).toMatchObject({ [address]: 'doubtful' });
    expect(await firm.checklist(caseId, '2026-08-05')).toMatchObject({ [address]: 'lapsed' });
    await firm.keep(caseId, 'landlord_declaration');
    expect(await firm.checklist(caseId, '2026-08-05')).toMatchObject({ [address]: 'held' });

    expect(await firm.walk(caseId)).toEqual(['get_nif', 'check_list', 'copies', 'check_receipt']);
    await firm.receive(caseId, '2026-06-08', { kind: 'appointment_receipt' });
    await firm.receive(caseId, '2026-06-08', { kind: 'decision', outcome: 'for' });
    await firm.happened(caseId, 'card_issued', '2026-06-08');
    expect(await firm.happened(caseId, 'card_was_right', '2026-06-08')).toMatchObject({
      stage: 'done',
    });
    expect((await firm.complete(caseId, 'payment.slip', 'DUC pago')).status).toBe(200);
    expect(await firm.close(caseId)).toBe('closed');
  });
});
