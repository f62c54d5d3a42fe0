import { harmlessFacts } from '#test/harness/harmless-facts';
import { openPractice, type Practice } from './practice.ts';

/**
 * The article on cards of art. 15 entered as art. 17 (S4), what is written beside the form. In 2026 4 and 10 June are
 * holidays, 13 June a Saturday.
 */
describe('the families of EU citizens, who write beside the form', () => {
  let firm: Practice;
  const threeYears = { resident_since: '2023-05-02', sponsor_resident_since: '2023-01-10' };

  beforeAll(async () => {
    firm = await openPractice();
  });
  afterAll(() => firm.stop());

  it('C3 an e-mail to the office cites the reference and is a second record only', async () => {
    await firm.on('2026-05-21');
    const spouse = await firm.client();
    const { channels, note, menu } = await firm.playbook('office_email');
    expect(channels).toMatchObject({ file: ['email'], alongside: [] });
    expect(menu).toBeUndefined();
    expect(note?.statements[0]?.text).toMatch(/\{case_reference\}.*recibo/);
    expect(
      await firm.check(spouse, 'office_email', { answers: { only_email_was_sent: true } }),
    ).toMatchObject({ verdict: 'go', findings: [{ guard: 'only_email', effect: 'warn' }] });

    const caseId = await firm.open(spouse, 'office_email', {
      answers: { only_email_was_sent: false },
    });
    await firm.file(caseId, '2026-05-21', { kind: 'follow_up', channel: 'email' });
    // 22, 25-29 May, 1-3 and 5 June. No term of AIMA runs from an e-mail.
    expect(await firm.dates(caseId)).toEqual({ 'email.silence': '2026-06-05' });
    expect(await firm.checklist(caseId)).toEqual({
      contactenos_receipt: 'missing',
      appointment_receipt: 'missing',
    });
    expect(await firm.walk(caseId)).toEqual(['check_address', 'send', 'note_bounce']);
    await firm.on('2026-06-08');
    expect(await firm.offers(caseId)).toEqual([
      'email.silence passed on 2026-06-05: hearing_letter',
    ]);
    expect(await firm.close(caseId)).toBe('closed');
  });

  it('C4 one letter goes by three channels, ten working days run from the last, and AIMA’s own hearing is another term', async () => {
    await firm.on('2026-05-25');
    const spouse = await firm.client();
    const { answers } = harmlessFacts('hearing_letter');
    expect(
      await firm.refusal(spouse, 'hearing_letter', {
        answers: { ...answers, wrong_card_was_issued: true },
        days: threeYears,
      }),
    ).toMatch(/^422 playbook: .*annulment_and_reissue$/);
    const { menu, note, disputes } = await firm.playbook('hearing_letter');
    expect(note?.statements.at(-1)?.text).toMatch(/artigo 121.*dez dias úteis/);
    expect(disputes.map(({ id }) => id)).toEqual(['hearing_letter_term']);

    const caseId = await firm.open(spouse, 'hearing_letter', { answers, days: threeYears });
    const letter = { kind: 'hearing_letter' };
    await firm.file(caseId, '2026-05-25', {
      ...letter,
      menuPath: menu?.primary,
      reference: 'C4-CT',
    });
    await firm.file(caseId, '2026-05-25', { ...letter, channel: 'email' });
    // 26-29 May, 1-3, 5, 8 and 9 June.
    expect(await firm.dates(caseId)).toEqual({ 'hearing_letter.follow_up': '2026-06-09' });
    const posted = await firm.file(caseId, '2026-05-25', {
      ...letter,
      channel: 'registered_post',
      reference: 'RH123456789PT',
    });
    // Until the signed receipt comes back, the earliest day on which an answer may be due.
    expect(await firm.dates(caseId)).toEqual({ 'hearing_letter.follow_up': '2026-06-09' });
    await firm.on('2026-05-29');
    await firm.deliver(posted, '2026-05-28');
    // Delivered last on 28 May: 29 May, 1-3, 5, 8, 9, 11, 12 and 15 June.
    expect(await firm.dates(caseId)).toEqual({ 'hearing_letter.follow_up': '2026-06-15' });
    const record = (await firm.steps(caseId)).find(({ id }) => id === 'record_deliveries');
    expect(record).toMatchObject({ isReady: false, after: ['upload', 'email', 'post'] });
    expect(await firm.walk(caseId)).toEqual([
      'write',
      'upload',
      'email',
      'post',
      'record_deliveries',
    ]);

    // A draft decision gives the party ten working days (CPA 122): 5, 8, 9, 11, 12 and 15-19 June.
    await firm.on('2026-06-03');
    await firm.receive(caseId, '2026-06-03', { kind: 'hearing', replyDays: 10 });
    expect(await firm.dates(caseId)).toEqual({
      'hearing_letter.follow_up': '2026-06-15',
      'hearing.reply': '2026-06-19',
    });
    expect(await firm.deadline(caseId, 'hearing.reply')).toMatchObject({
      rule: { kind: 'statutory_party' },
    });
    expect(await firm.deadline(caseId, 'hearing_letter.follow_up')).toMatchObject({
      rule: { kind: 'practice' },
    });
    await firm.on('2026-06-16');
    expect(await firm.offers(caseId)).toEqual([
      'hearing_letter.follow_up passed on 2026-06-15: correction_court_action',
    ]);
    expect(await firm.close(caseId)).toBe('closed');
  });
});
