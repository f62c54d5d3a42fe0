import { harmlessFacts } from '#test/harness/harmless-facts';
import { openPractice, type Person, type Practice } from './practice.ts';

/**
 * The article on children born in Portugal (S3), once nobody answers. 2026: 4 and 10 June are holidays, 13 June and
 * 15 August Saturdays.
 */
describe('the residence of children born in Portugal, once nobody answers', () => {
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

  it('B4 after 30 working days a second contactenos and a complaint go out, and the 60 still run from the first', async () => {
    const { child, first } = await filed('B4-CT');
    await firm.on('2026-07-01');
    const { menu, note } = await firm.playbook('art_124_insistence');
    const caseId = await firm.open(child, 'art_124_insistence', { followsCaseId: first });

    expect(note?.statements[0]?.text).toMatch(/\{first_reference\}.*\{first_filed_on\}/);
    const runFromTheFirst = {
      'contactenos.court_action': '2026-08-11',
      'birth.residence_request': '2026-10-08',
    };
    expect(await firm.dates(caseId)).toEqual(runFromTheFirst);
    await firm.file(caseId, '2026-07-01', {
      kind: 'follow_up',
      menuPath: menu?.primary,
      reference: 'B4-CT2',
    });
    await firm.file(caseId, '2026-07-01', { kind: 'complaint', channel: 'email' });
    await firm.say(caseId, { days: { certificate_asked_on: '2026-07-01' } });
    // July has no holiday here: ten working days from the 2nd end on the 15th, fifteen on the 22nd.
    expect(await firm.dates(caseId)).toEqual({
      ...runFromTheFirst,
      'contactenos.response': '2026-07-22',
      'email.silence': '2026-07-15',
      'certificate.issue': '2026-07-15',
    });
    expect(await firm.dates(first)).toMatchObject({ 'contactenos.court_action': '2026-08-11' });
    expect(await firm.checklist(caseId)).toMatchObject({ first_request: 'missing' });
    expect(await firm.walk(caseId)).toEqual([
      'check_status',
      'choose_menu',
      'paste_note',
      'submit',
      'complain',
      'certificate',
    ]);
    await firm.on('2026-08-12');
    expect(await firm.offers(caseId)).toEqual([
      'contactenos.court_action passed on 2026-08-11: art_124_court_action',
    ]);
    expect(await firm.close(caseId)).toBe('closed');
  });

  it('B5 after 60 working days a lawyer sues for the appointment, within a year of the silence', async () => {
    const { child, first } = await filed('B5-CT');
    await firm.on('2026-08-12');
    expect(await firm.offers(first)).toContain(
      'contactenos.court_action passed on 2026-08-11: art_124_court_action',
    );
    const opening = (decision_term_ended_on: string) => ({
      followsCaseId: first,
      ...harmlessFacts('art_124_court_action'),
      days: { decision_notified_on: 'none', decision_term_ended_on },
    });
    // The 60 working days are practice: a first grant has 90 (Lei 23/2007, art. 82/5), and a lawyer weighs it before then.
    expect(
      await firm.check(child, 'art_124_court_action', {
        ...opening('2026-08-11'),
        answers: {
          ...harmlessFacts('art_124_court_action').answers,
          term_to_decide_is_over: false,
        },
      }),
    ).toMatchObject({ verdict: 'ask_lawyer', findings: [{ guard: 'term_to_decide_open' }] });
    // Ten of the twelve months are over: a lawyer decides first.
    expect(await firm.check(child, 'art_124_court_action', opening('2025-10-11'))).toMatchObject({
      verdict: 'ask_lawyer',
      findings: [{ guard: 'court_term_silence' }],
    });

    // From 18 May the 90th working day is 22 September.
    await firm.on('2026-09-23');
    const caseId = await firm.open(child, 'art_124_court_action', opening('2026-09-22'), 'lawyer');
    const { costs, filing } = await firm.playbook('art_124_court_action');
    expect(costs).toMatchObject([{ id: 'court_art_124', from: 1500, to: 3000 }]);
    expect(filing).toMatchObject({ by: 'lawyer', for: 'child' });
    await firm.say(caseId, { days: { certificate_asked_on: '2026-09-23' } });
    // A year ends on 22 September 2027, a Wednesday. The certificate: 24, 25, 28-30 September, 1, 2 and, after the holiday of
    // 5 October, 6-8 October.
    expect(await firm.dates(caseId)).toEqual({
      'court.due_act_inertia': '2027-09-22',
      'omission.challenge': '2027-09-22',
      'certificate.issue': '2026-10-08',
    });
    await firm.on('2026-10-09');
    await firm.say(caseId, { days: { certificate_term_ended_on: '2026-10-08' } });
    // CPTA 105/2: twenty running days.
    expect(await firm.dates(caseId)).toMatchObject({ 'court.information_summons': '2026-10-28' });
    expect(await firm.checklist(caseId)).toMatchObject({
      power_of_attorney: 'missing',
      first_request: 'missing',
    });
    expect(await firm.walk(caseId)).toEqual(['decide', 'ask_certificate', 'file_action']);
    expect(await firm.happened(first, 'sued', '2026-10-09')).toMatchObject({ waitingOn: 'court' });
    expect(await firm.close(caseId)).toBe('closed');
  });

  /** A newborn's request of 15 May 2026, as in B1. */
  async function filed(reference: string): Promise<{ child: Person; first: string }> {
    await firm.on('2026-05-15');
    const child = await firm.child(await firm.client());
    const { menu } = await firm.playbook('newborn_art_124');
    const first = await firm.open(child, 'newborn_art_124', registered('2026-04-08'));
    await firm.file(first, '2026-05-15', { menuPath: menu?.primary, reference });

    return { child, first };
  }
});
