import { harmlessFacts } from '#test/harness/harmless-facts';
import { openPractice, type Practice } from '#test/procedures/practice';

/** What a refusal starts, wherever it is recorded. 2026: 4 and 10 June are holidays, 13 June a Saturday; plain weeks in July. */
describe('a refusal', () => {
  let firm: Practice;
  /** 15 working days from 23 June; three months by the calendar, 22 September 2026 being a Tuesday. */
  const terms = {
    'complaint.filing': '2026-07-13',
    'court.annulment_action': '2026-09-22',
    'court.due_act_refusal': '2026-09-22',
  };

  beforeAll(async () => {
    firm = await openPractice();
  });
  afterAll(() => firm.stop());

  it('dates the complaint and court in the case that it refuses, and offers the way there', async () => {
    const { first } = await filed('child_portal_account');

    await firm.receive(first, '2026-06-22', { kind: 'decision', outcome: 'against' });

    expect(await firm.dates(first)).toMatchObject(terms);
    expect(await firm.offers(first)).toContain('refused on 2026-06-22: renewal_escalation');
    expect((await firm.offers(first)).filter((each) => each.includes('escalation'))).toHaveLength(
      1,
    );
  });

  it.each(['archived', undefined])('does so when it is %s, too', async (outcome) => {
    const { first } = await filed('newborn_art_124');

    await firm.receive(first, '2026-06-22', { kind: 'decision', ...(outcome && { outcome }) });

    expect(await firm.dates(first)).toMatchObject(terms);
    expect((await firm.offers(first))[0]).toBe('refused on 2026-06-22: art_124_court_action');
  });

  it('that AIMA takes back by a later decision in favour leads nowhere any more', async () => {
    const { first } = await filed('ordinary_renewal');
    await firm.receive(first, '2026-06-18', { kind: 'decision', outcome: 'against' });

    await firm.receive(first, '2026-06-22', { kind: 'decision', outcome: 'for' });

    expect((await firm.offers(first)).filter((each) => each.startsWith('refused'))).toEqual([]);
    // The terms of the first decision stay until a person closes them.
    expect(await firm.dates(first)).toMatchObject({ 'court.due_act_refusal': '2026-09-18' });
  });

  it('binds the case that goes on from the refused one, each date once', async () => {
    const { first, child } = await filed('child_portal_account');
    await firm.receive(first, '2026-06-22', { kind: 'decision', outcome: 'against' });

    const { days: _days, ...facts } = harmlessFacts('renewal_escalation');
    const next = await firm.open(
      child,
      'renewal_escalation',
      { ...facts, followsCaseId: first, days: { decision_term_ended_on: 'none' } },
      'lawyer',
    );

    const all = await deadlinesOf(next);
    expect(Object.fromEntries(all)).toEqual(terms);
    expect(all).toHaveLength(3);
    expect(await firm.facts(next)).toMatchObject({
      days: expect.arrayContaining([
        expect.objectContaining({ fact: 'decision_notified_on', on: '2026-06-22', from: 'file' }),
      ]),
      answers: expect.arrayContaining([
        expect.objectContaining({ fact: 'was_refused', is: true, from: 'file' }),
      ]),
    });
    expect((await firm.offers(first)).filter((each) => each.includes('escalation'))).toEqual([]);
  });

  it('that comes in the first case after the second was opened is heard in the second, whatever was said before', async () => {
    const { first, child } = await filed('child_portal_account');
    const next = await firm.open(child, 'renewal_escalation', {
      ...harmlessFacts('renewal_escalation'),
      followsCaseId: first,
    });
    expect(await firm.dates(next)).toEqual({});

    await firm.receive(first, '2026-06-22', { kind: 'decision', outcome: 'against' });

    expect(await firm.dates(next)).toEqual(terms);
  });

  it('that the firm never received counts from the day that somebody tells, and not twice once it is recorded', async () => {
    const { child } = await filed('child_portal_account');
    const facts = harmlessFacts('renewal_escalation');
    const caseId = await firm.open(child, 'renewal_escalation', {
      ...facts,
      days: { ...facts.days, decision_notified_on: '2026-06-22' },
    });
    expect(await firm.dates(caseId)).toEqual(terms);

    await firm.receive(caseId, '2026-06-22', { kind: 'decision', outcome: 'against' });

    const all = await deadlinesOf(caseId);
    expect(Object.fromEntries(all)).toEqual(terms);
    expect(all).toHaveLength(3);
  });

  /** A request by contactenos of 21 May 2026, looked at on 22 June. */
  async function filed(playbook: string) {
    await firm.on('2026-05-21');
    const child = await firm.child(await firm.client(), { birthDate: '2026-03-03' });
    const first = await firm.open(child, playbook, harmlessFacts(playbook));
    await firm.file(first, '2026-05-21');
    await firm.on('2026-06-22');

    return { child, first };
  }

  /** Every open date with its rule, so that a date that stands twice shows. */
  async function deadlinesOf(caseId: string): Promise<[string, string][]> {
    return (await firm.deadlines(caseId))
      .filter(({ status }) => status === 'open')
      .map(({ rule, legalOn }) => [rule.id, legalOn]);
  }
});
