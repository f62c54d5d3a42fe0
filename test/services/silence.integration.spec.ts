import { harmlessFacts } from '#test/harness/harmless-facts';
import { openPractice, type Practice } from '#test/procedures/practice';

/** The year that runs when nobody decides. July and August 2026 have no holiday on a weekday; 5 October is a Monday. */
describe('silence', () => {
  let firm: Practice;

  beforeAll(async () => {
    firm = await openPractice();
  });
  afterAll(() => firm.stop());

  it('starts the year to sue from the end of the term to decide, though nobody typed it', async () => {
    const { first } = await filed('first_grant', 'counter');

    // 90 working days from 2 July: 22 in July, 21 in August, 22 in September, 21 in October, four in November.
    expect(await firm.dates(first)).toEqual({
      'first_grant.decision': '2026-11-05',
      'omission.challenge': '2027-11-05',
      'court.due_act_inertia': '2027-11-05',
    });
    await firm.on('2026-11-06');
    expect(await firm.offers(first)).toEqual([
      'first_grant.decision passed on 2026-11-05: renewal_escalation',
    ]);
  });

  it('goes on when the term is closed without a decision, and ends with the decision', async () => {
    const { first } = await filed('ordinary_renewal', 'renewal_portal');
    const year = { 'omission.challenge': '2027-09-23', 'court.due_act_inertia': '2027-09-23' };
    expect(await firm.dates(first)).toEqual({ 'authority.decision': '2026-09-23', ...year });

    await firm.complete(first, 'authority.decision', 'nada chegou');
    await firm.on('2026-07-02');
    await firm.receive(first, '2026-07-02', { kind: 'acknowledgement' });
    expect(await firm.dates(first)).toEqual(year);

    await firm.receive(first, '2026-07-02', { kind: 'decision', outcome: 'for' });
    expect(await firm.dates(first)).toEqual({});
  });

  it('gives way to the terms of the refusal', async () => {
    const { first } = await filed('ordinary_renewal', 'renewal_portal');

    await firm.receive(first, '2026-07-01', { kind: 'decision', outcome: 'against' });

    // 15 working days to 22 July; three months to 1 October.
    expect(await firm.dates(first)).toEqual({
      'authority.decision': '2026-09-23',
      'complaint.filing': '2026-07-22',
      'court.annulment_action': '2026-10-01',
      'court.due_act_refusal': '2026-10-01',
    });
  });

  it('runs from the earlier day when a lawyer fixes another end of the term', async () => {
    const { first } = await filed('ordinary_renewal', 'renewal_portal');
    const decision = await firm.deadline(first, 'authority.decision');
    await firm.get(
      `POST /v1/deadlines/${decision?.id}/override`,
      { on: '2026-09-21', reason: 'contado do pedido anterior' },
      'lawyer',
    );
    await firm.file(first, '2026-07-01', { kind: 'complaint', channel: 'registered_post' });

    expect(await firm.dates(first)).toMatchObject({
      'authority.decision': '2026-09-21',
      'omission.challenge': '2027-09-21',
      'court.due_act_inertia': '2027-09-21',
    });
  });

  it('is known to the case that goes on, each date once, and said otherwise by a person counts from the earlier day for its guard', async () => {
    const { first, person, next, facts } = await goneOn();

    const all = (await firm.deadlines(next)).filter(({ status }) => status === 'open');
    expect(all.map(({ rule, legalOn }) => `${rule.id} ${legalOn}`).toSorted()).toEqual([
      'court.due_act_inertia 2027-09-23',
      'omission.challenge 2027-09-23',
    ]);
    expect(await firm.facts(next)).toMatchObject({
      days: expect.arrayContaining([
        expect.objectContaining({ fact: 'decision_term_ended_on', on: '2026-09-23', from: 'file' }),
      ]),
    });
    // Ten of the twelve months are over by the file's own day, whatever later day is said.
    await firm.on('2027-07-26');
    expect(
      await firm.check(person, 'renewal_escalation', {
        ...facts,
        followsCaseId: first,
        days: { decision_notified_on: 'none', decision_term_ended_on: '2026-11-05' },
      }),
    ).toMatchObject({ findings: [{ guard: 'court_term_silence' }] });
  });

  it('ends in the case that goes on when the refusal comes in the one before', async () => {
    const { first, next } = await goneOn();
    expect(await firm.dates(next)).toMatchObject({ 'omission.challenge': '2027-09-23' });

    await firm.receive(first, '2026-09-24', { kind: 'decision', outcome: 'against' });

    const dates = await firm.dates(next);
    expect(dates).not.toHaveProperty('omission.challenge');
    // Three months end on 24 December, in the holidays of the courts.
    expect(dates).toMatchObject({ 'court.annulment_action': '2027-01-04' });
  });

  /** On the day after the term a lawyer goes on from the case in which nobody decided. */
  async function goneOn() {
    const { first, person } = await filed('ordinary_renewal', 'renewal_portal');
    await firm.on('2026-09-24');
    const { days: _days, ...facts } = harmlessFacts('renewal_escalation');
    const opening = { ...facts, followsCaseId: first, days: { decision_notified_on: 'none' } };
    const next = await firm.open(person, 'renewal_escalation', opening, 'lawyer');

    return { first, person, next, facts };
  }

  /** A request of 1 July 2026, a Wednesday. Sixty working days end on 23 September. */
  async function filed(playbook: string, channel: string) {
    await firm.on('2026-07-01');
    const person = await firm.client();
    const first = await firm.open(person, playbook, harmlessFacts(playbook));
    await firm.file(first, '2026-07-01', { channel, reference: `S-${crypto.randomUUID()}` });

    return { person, first };
  }
});
