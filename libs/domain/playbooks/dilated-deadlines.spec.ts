import { civilDate } from '#domain/calendar/civil-date';
import { art15FiledAsArt17 } from '#domain/playbooks/eu-family/art-15-filed-as-art-17';
import { expectedDeadlines } from '#domain/playbooks/expected-deadlines';

describe('a party who is not on the mainland', () => {
  it('has the dilation in the terms that bind the party and start from a notice, and in no other', () => {
    const receivedOn = civilDate('2026-05-04');
    const submission = {
      id: 's1',
      kind: 'request',
      channel: 'contactenos',
      filedOn: receivedOn,
    } as const;
    const notices = [
      { id: 'n1', kind: 'hearing', channel: 'email', receivedOn },
      { id: 'n2', kind: 'elements_request', channel: 'email', receivedOn },
      { id: 'n3', kind: 'appointment_receipt', channel: 'counter', receivedOn },
    ] as const;
    const facts = { submissions: [submission], notices, dilation: 'europe' } as const;
    const dilated = expectedDeadlines(art15FiledAsArt17, facts)
      .filter(({ dilation }) => dilation === 'europe')
      .map(({ rule }) => rule.id);

    expect(new Set(dilated)).toEqual(new Set(['hearing.reply', 'elements.reply']));
  });

  it.each(['court.annulment_action', 'renewal.request'] as const)(
    'has none in %s, which is no term of the procedure that begins with the notice',
    (rule) => {
      const timer = { rule, on: 'notice', kinds: ['decision'], which: 'each' } as const;
      const receivedOn = civilDate('2026-05-04');
      const notices = [{ id: 'n1', kind: 'decision', channel: 'email', receivedOn }] as const;
      const facts = { submissions: [], notices, dilation: 'elsewhere' } as const;
      const [expected] = expectedDeadlines({ ...art15FiledAsArt17, timers: [timer] }, facts);

      expect(expected?.rule.id).toBe(rule);
      expect(expected).not.toHaveProperty('dilation');
    },
  );
});
