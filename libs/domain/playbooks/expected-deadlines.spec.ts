import type { CaseFacts } from '#domain/playbooks/expected-deadlines';

import { civilDate } from '#domain/calendar/civil-date';
import { publishedRules, ruleById } from '#domain/deadlines/rules';
import { art15FiledAsArt17 } from '#domain/playbooks/eu-family/art-15-filed-as-art-17';
import { playbookById, playbooks } from '#domain/playbooks/catalogue';
import { expectedDeadlines } from '#domain/playbooks/expected-deadlines';

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

    expect(deadlinesOf('general_contactenos', { submissions, notices: [] })).toEqual([
      ['email.silence', 's1', '2026-05-04', 10],
    ]);
  });

  it.each([
    ['complaint', 'contactenos'],
    ['complaint', 'registered_post'],
    ['follow_up', 'counter'],
  ] as const)('do not start from a %s by %s, to which no text sets a term', (kind, channel) => {
    const submissions = [{ ...first, kind, channel }];

    expect(deadlinesOf('general_contactenos', { submissions, notices: [] })).toEqual([]);
  });

  it('run from the first request to decide and from the latest e-mail', () => {
    const submissions = [
      { ...second, kind: 'request', channel: 'counter' },
      { ...first, channel: 'renewal_portal' },
      { ...first, id: 'm1', channel: 'email' },
      { ...second, id: 'm2', channel: 'email' },
    ] as const;

    expect(deadlinesOf('newborn_art_124', { submissions, notices: [] })).toEqual([
      ['first_grant.decision', 's1', '2026-05-04', 90],
      ['email.silence', 'm2', '2026-06-18', 10],
    ]);
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
      {
        id: 'n2',
        kind: 'appointment_receipt',
        channel: 'counter',
        receivedOn: civilDate('2026-05-06'),
      },
      {
        id: 'n1',
        kind: 'appointment_receipt',
        channel: 'counter',
        receivedOn: civilDate('2026-05-04'),
      },
    ] as const;

    expect(deadlinesOf('art_15_filed_as_art_17', { submissions: [], notices })).toEqual([
      ['counter_receipt.correction', 'n1', '2026-05-04', 48],
      ['analysis.window', 'n1', '2026-05-04', 10],
    ]);
  });

  it.each([
    [undefined, 10],
    [5, 10],
    [15, 15],
  ])('give a hearing with %p days notified %i working days to reply', (replyDays, count) => {
    const hearing = {
      kind: 'hearing',
      channel: 'email',
      receivedOn: civilDate('2026-05-04'),
    } as const;
    const notices = [
      { ...hearing, id: 'b', ...(replyDays === undefined ? {} : { replyDays }) },
      { ...hearing, id: 'a', receivedOn: civilDate('2026-05-11') },
    ];

    expect(deadlinesOf('general_contactenos', { submissions: [], notices })).toEqual([
      ['hearing.reply', 'b', '2026-05-04', count],
      ['hearing.reply', 'a', '2026-05-11', 10],
    ]);
  });

  it.each([
    [undefined, 10],
    [5, 10],
    [10, 10],
    [20, 20],
  ])('give a request for elements with %p days notified %i working days', (replyDays, count) => {
    const request = {
      kind: 'elements_request',
      channel: 'email',
      receivedOn: civilDate('2026-05-04'),
    } as const;
    const notices = [
      { ...request, id: 'a', ...(replyDays === undefined ? {} : { replyDays }) },
      { ...request, id: 'b', receivedOn: civilDate('2026-05-11') },
    ];

    for (const { id } of playbooks) {
      if (id === 'first_grant') continue;
      expect(deadlinesOf(id, { submissions: [], notices })).toEqual([
        ['elements.reply', 'a', '2026-05-04', count],
        ['elements.reply', 'b', '2026-05-11', 10],
      ]);
    }
  });

  it.each([
    ['hearing', 5, 5],
    ['hearing', 10, undefined],
    ['hearing', 15, undefined],
    ['hearing', undefined, undefined],
    ['elements_request', 9, 9],
    ['elements_request', 30, undefined],
    ['appointment_receipt', 1, undefined],
  ] as const)('keep of a %s that states %p days the shorter term %p', (kind, replyDays, count) => {
    const notice = {
      id: 'n1',
      kind,
      channel: 'email',
      receivedOn: civilDate('2026-05-04'),
    } as const;
    const notices = [replyDays === undefined ? notice : { ...notice, replyDays }];

    const [expected] = expectedDeadlines(art15FiledAsArt17, { submissions: [], notices });

    expect(expected?.stated?.count).toBe(count);
    if (count === undefined) expect(expected).not.toHaveProperty('stated');
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

describe('a notice whose sending is known', () => {
  const sentOn = civilDate('2026-04-29');
  const receivedOn = civilDate('2026-05-04');
  const notice = { id: 'n1', kind: 'hearing', channel: 'registered_post', receivedOn } as const;

  it.each([
    ['registered_post', { how: 'registered_post', sentOn, receivedOn }],
    ['email', { how: 'electronic', sentOn, receivedOn }],
    ['contactenos', { how: 'electronic', sentOn, receivedOn }],
    ['renewal_portal', { how: 'electronic', sentOn, receivedOn }],
    ['counter', undefined],
    ['professional_portal', { how: 'electronic', sentOn, receivedOn }],
  ] as const)('by %s gives its term the notification %p', (channel, notification) => {
    const facts = { submissions: [], notices: [{ ...notice, channel, sentOn }] };
    const [expected] = expectedDeadlines(art15FiledAsArt17, facts);

    expect(expected?.start).toBe(receivedOn);
    expect(expected?.notification).toEqual(notification);
  });

  it.each([
    ['is not recorded', {}],
    ['is recorded after its arrival, by mistake', { sentOn: civilDate('2026-05-05') }],
  ])('has none when the sending %s', (_why, sending) => {
    const facts = { submissions: [], notices: [{ ...notice, ...sending }] };

    expect(expectedDeadlines(art15FiledAsArt17, facts)[0]).not.toHaveProperty('notification');
  });
});

describe('a new version of a rule', () => {
  it('governs the events from its day on, and the older ones stay as they were', () => {
    const hearing = ruleById('hearing.reply');
    const rules = [
      ...publishedRules,
      {
        ...hearing,
        version: 2,
        appliesFrom: civilDate('2026-05-10'),
        period: { count: 20, unit: 'working_days' },
      } as const,
    ];
    const notices = ['2026-05-09', '2026-05-10'].map(
      (date) =>
        ({ id: date, kind: 'hearing', channel: 'email', receivedOn: civilDate(date) }) as const,
    );
    const expected = expectedDeadlines(art15FiledAsArt17, { submissions: [], notices }, rules);

    expect(expected.map(({ rule, period }) => [rule.version, period.count])).toEqual([
      [1, 10],
      [2, 20],
    ]);
  });
});
