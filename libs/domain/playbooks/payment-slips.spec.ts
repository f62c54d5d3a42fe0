import type { NoticeFact } from '#domain/playbooks/expected-deadlines';

import { civilDate } from '#domain/calendar/civil-date';
import { playbooks } from '#domain/playbooks/catalogue';
import { expectedDeadlines } from '#domain/playbooks/expected-deadlines';

const slip: NoticeFact = {
  id: 'n1',
  kind: 'payment_slip',
  channel: 'email',
  sentOn: civilDate('2026-05-20'),
  receivedOn: civilDate('2026-05-27'),
};

describe('a payment slip that AIMA sent', () => {
  it.each(playbooks.map((playbook) => [playbook.code, playbook] as const))(
    'in %s opens its ten days from its issue, whenever it came and wherever the party lives',
    (_code, playbook) => {
      const facts = { submissions: [], notices: [slip], dilation: 'elsewhere' as const };

      const [term, ...others] = expectedDeadlines(playbook, facts);

      expect(others).toEqual([]);
      expect(term).toMatchObject({
        rule: { id: 'payment.slip' },
        start: '2026-05-20',
        period: { count: 10, unit: 'working_days' },
      });
      expect(term?.notification).toBeUndefined();
      expect(term?.dilation).toBeUndefined();
    },
  );

  it('with no day of issue, or one after it came, counts from the day it came', () => {
    const [playbook] = playbooks;
    if (!playbook) throw new Error('no playbook');
    const { sentOn: _none, ...undated } = slip;
    const starts = [undated, { ...slip, sentOn: civilDate('2026-05-28') }].flatMap((notice) =>
      expectedDeadlines(playbook, { submissions: [], notices: [notice] }).map(({ start }) => start),
    );

    expect(starts).toEqual(['2026-05-27', '2026-05-27']);
  });
});
