import type { CaseFacts } from '#domain/playbooks/expected-deadlines';

import { civilDate } from '#domain/calendar/civil-date';
import { rules } from '#domain/deadlines/rules';
import { playbookById, playbooks } from '#domain/playbooks/catalogue';
import { expectedDeadlines } from '#domain/playbooks/expected-deadlines';
import { playbookIds } from '#domain/playbooks/playbook';

const first = {
  id: 's1',
  kind: 'request',
  channel: 'contactenos',
  filedOn: civilDate('2026-05-04'),
} as const;
const second = {
  id: 's2',
  kind: 'follow_up',
  channel: 'contactenos',
  filedOn: civilDate('2026-06-18'),
} as const;

function deadlinesOf(id: string, facts: CaseFacts) {
  const playbook = playbookById(id);
  if (playbook === undefined) throw new Error(id);

  return expectedDeadlines(playbook, facts).map(({ rule, sourceId, start, period }) => [
    rule.id,
    sourceId,
    start,
    period.count,
  ]);
}

describe('the deadlines that a case expects', () => {
  it('are 15, 30 and 60 working days from the first contactenos', () => {
    expect(deadlinesOf('child_portal_account', { submissions: [first], notices: [] })).toEqual([
      ['contactenos.response', 's1', '2026-05-04', 15],
      ['contactenos.second_request', 's1', '2026-05-04', 30],
      ['contactenos.court_action', 's1', '2026-05-04', 60],
    ]);
  });

  it('do not move when a second contactenos is filed, in whatever order they are read', () => {
    const once = deadlinesOf('newborn_art_124', { submissions: [first], notices: [] });

    expect(deadlinesOf('newborn_art_124', { submissions: [first, second], notices: [] })).toEqual(
      once,
    );
    expect(deadlinesOf('newborn_art_124', { submissions: [second, first], notices: [] })).toEqual(
      once,
    );
  });

  it('do not start from an e-mail, which is no contactenos', () => {
    const submissions = [{ ...first, channel: 'email' }] as const;

    expect(deadlinesOf('general_contactenos', { submissions, notices: [] })).toEqual([]);
  });

  it('of a hearing letter run from the last delivery', () => {
    const letter = { kind: 'hearing_letter' } as const;
    const submissions = [
      { ...letter, id: 'post', channel: 'registered_post', filedOn: civilDate('2026-05-08') },
      { ...letter, id: 'mail', channel: 'email', filedOn: civilDate('2026-05-05') },
    ] as const;

    expect(deadlinesOf('art_15_filed_as_art_17', { submissions, notices: [] })).toEqual([
      ['hearing_letter.follow_up', 'post', '2026-05-08', 10],
    ]);
  });

  it('open with 48 hours from the first receipt of a wrongly filed card', () => {
    const notices = [
      { id: 'n2', kind: 'appointment_receipt', receivedOn: civilDate('2026-05-06') },
      { id: 'n1', kind: 'appointment_receipt', receivedOn: civilDate('2026-05-04') },
    ] as const;

    expect(deadlinesOf('art_15_filed_as_art_17', { submissions: [], notices })).toEqual([
      ['counter_receipt.correction', 'n1', '2026-05-04', 48],
    ]);
  });

  it.each([
    [undefined, 10],
    [5, 10],
    [15, 15],
  ])('give a hearing with %p days notified %i working days to reply', (replyDays, count) => {
    const hearing = { kind: 'hearing', receivedOn: civilDate('2026-05-04') } as const;
    const notices = [
      { ...hearing, id: 'b', ...(replyDays === undefined ? {} : { replyDays }) },
      { ...hearing, id: 'a', receivedOn: civilDate('2026-05-11') },
    ];

    expect(deadlinesOf('general_contactenos', { submissions: [], notices })).toEqual([
      ['hearing.reply', 'b', '2026-05-04', count],
      ['hearing.reply', 'a', '2026-05-11', 10],
    ]);
  });

  it('are decided by the id when two facts have the same date', () => {
    const submissions = [
      { ...first, id: 'b' },
      { ...first, id: 'a' },
    ];
    const expected = deadlinesOf('child_portal_account', { submissions, notices: [] });

    expect(expected.map(([, sourceId]) => sourceId)).toEqual(['a', 'a', 'a']);
  });

  it('wait 60 working days for an answer to an annulment request', () => {
    const submissions = [
      { ...first, kind: 'annulment_request', channel: 'registered_post' },
    ] as const;

    expect(deadlinesOf('art_15_filed_as_art_17', { submissions, notices: [] })).toEqual([
      ['annulment.reply', 's1', '2026-05-04', 60],
    ]);
  });
});

describe('the catalogue', () => {
  it('has every playbook once and each of their rules under its own id', () => {
    expect(playbooks.map(({ id }) => id)).toEqual(playbookIds);
    for (const [id, rule] of Object.entries(rules)) expect(rule.id).toBe(id);
  });

  it('does not invent a playbook', () => {
    expect(playbookById('toString')).toBeUndefined();
  });

  it('reminds at least on the last day', () => {
    for (const { leadTimes } of playbooks) expect(leadTimes).toContain(0);
  });
});
