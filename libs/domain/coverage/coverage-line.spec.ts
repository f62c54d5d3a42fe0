import type { RenewalProof, Title } from '#domain/coverage/covers';

import { addDays, civilDate } from '#domain/calendar/civil-date';
import { coverageLine, coverageOn, gapsIn } from '#domain/coverage/coverage-line';
import { extensionWindows } from '#domain/coverage/extension-windows';

type Case = {
  readonly kind?: Title['kind'];
  readonly until: string;
  readonly proofs?: readonly (readonly [RenewalProof['kind'], string])[];
  readonly line: readonly [string, string];
};

function lineOf({ kind = 'residence_permit', until, proofs = [], line }: Case) {
  return coverageLine({
    titles: [{ kind, from: civilDate('2019-01-01'), until: civilDate(until) }],
    proofs: proofs.map(([proof, on]) => ({ kind: proof, on: civilDate(on) })),
    from: civilDate(line[0]),
    until: civilDate(line[1]),
  });
}

function words(one: Case): string[] {
  return lineOf(one).map(({ from, until, basis }) => `${from} ${until} ${basis}`);
}

describe('the coverage line of a person', () => {
  it.each<[string, Case, readonly string[]]>([
    [
      'a permit that is valid all along',
      { until: '2027-01-31', line: ['2026-11-01', '2026-12-31'] },
      ['2026-11-01 2026-12-31 title'],
    ],
    [
      'a permit that expires without anything asked: six months of right, then nothing',
      { until: '2026-06-30', line: ['2026-06-01', '2027-01-31'] },
      [
        '2026-06-01 2026-06-30 title',
        '2026-07-01 2026-12-30 right_of_residence',
        '2026-12-31 2027-01-31 none',
      ],
    ],
    [
      'a renewal receipt: 60 days of the title itself, renewable',
      {
        until: '2026-11-10',
        proofs: [
          ['renewal_receipt', '2026-11-03'],
          ['renewal_receipt', '2026-12-28'],
        ],
        line: ['2026-11-01', '2027-02-28'],
      },
      [
        '2026-11-01 2026-11-10 title',
        '2026-11-11 2027-02-26 receipt',
        '2027-02-27 2027-02-28 right_of_residence',
      ],
    ],
    [
      'proof of payment for a permit that the act of 2025 names: 180 days',
      {
        until: '2025-06-30',
        proofs: [['payment_proof', '2026-04-01']],
        line: ['2026-03-01', '2026-10-31'],
      },
      [
        '2026-03-01 2026-03-31 extension',
        '2026-04-01 2026-09-28 payment',
        '2026-09-29 2026-10-31 none',
      ],
    ],
    [
      'proof of payment for a permit that expired a day later: by analogy alone, which fills no gap',
      {
        until: '2025-07-01',
        proofs: [['payment_proof', '2026-04-01']],
        line: ['2026-03-01', '2026-10-31'],
      },
      [
        '2026-03-01 2026-03-31 none',
        '2026-04-01 2026-09-28 unconfirmed',
        '2026-09-29 2026-10-31 none',
      ],
    ],
    [
      'proof of payment within the six months of right, which are confirmed',
      {
        until: '2026-11-10',
        proofs: [['payment_proof', '2026-11-20']],
        line: ['2026-11-01', '2026-12-01'],
      },
      ['2026-11-01 2026-11-10 title', '2026-11-11 2026-12-01 right_of_residence'],
    ],
    [
      'proof of payment for a permit that expired before the long extensions began',
      {
        until: '2020-02-21',
        proofs: [['payment_proof', '2026-04-01']],
        line: ['2026-04-01', '2026-04-02'],
      },
      ['2026-04-01 2026-04-02 unconfirmed'],
    ],
    [
      'a permit of the long extensions, to the last of them',
      { until: '2023-03-01', line: ['2025-06-01', '2026-05-01'] },
      [
        '2025-06-01 2025-06-29 extension',
        '2025-06-30 2025-10-15 extension',
        '2025-10-16 2026-04-15 extension',
        '2026-04-16 2026-05-01 none',
      ],
    ],
    [
      'an EU family card: the extensions of 2025 and 2026 were for permits alone',
      { kind: 'eu_family_card', until: '2023-03-01', line: ['2025-06-01', '2025-12-31'] },
      ['2025-06-01 2025-06-30 extension', '2025-07-01 2025-12-31 none'],
    ],
    [
      'a visa: nothing after 30 June 2025, whatever one law firm wrote',
      { kind: 'visa', until: '2025-05-01', line: ['2025-06-30', '2025-07-02'] },
      ['2025-06-30 2025-06-30 extension', '2025-07-01 2025-07-02 none'],
    ],
    [
      'the extension to 15 October 2026, which no text confirms, fills no gap',
      {
        until: '2025-12-31',
        proofs: [['contactenos_receipt', '2025-12-20']],
        line: ['2026-06-01', '2026-10-31'],
      },
      [
        '2026-06-01 2026-06-30 right_of_residence',
        '2026-07-01 2026-10-15 unconfirmed',
        '2026-10-16 2026-10-31 none',
      ],
    ],
    [
      'an EU family card with an appointment: accepted until its day',
      {
        kind: 'eu_family_card',
        until: '2023-03-01',
        proofs: [['renewal_appointment', '2025-09-10']],
        line: ['2025-06-01', '2025-12-31'],
      },
      ['2025-06-01 2025-09-10 extension', '2025-09-11 2025-12-31 none'],
    ],
    [
      'an appointment is no request made before expiry',
      {
        until: '2025-12-31',
        proofs: [['renewal_appointment', '2025-12-20']],
        line: ['2026-07-01', '2026-07-31'],
      },
      ['2026-07-01 2026-07-31 none'],
    ],
    [
      'a contactenos receipt alone covers no day',
      {
        until: '2026-01-31',
        proofs: [['contactenos_receipt', '2026-08-10']],
        line: ['2026-08-01', '2026-08-31'],
      },
      ['2026-08-01 2026-08-31 none'],
    ],
  ])('%s', (_what, one, spans) => {
    expect(words(one)).toEqual(spans);
  });

  it('has no hole and no overlap, whatever the day it begins', () => {
    for (let day = civilDate('2020-01-01'); day < '2027-01-01'; day = addDays(day, 17)) {
      const until = addDays(day, 400);
      const line = lineOf({ until: '2021-08-15', line: [day, until] });

      expect(line[0]?.from).toBe(day);
      expect(line.at(-1)?.until).toBe(until);
      for (const [index, span] of line.entries()) {
        expect(span.from <= span.until).toBe(true);
        const next = line[index + 1];
        if (next !== undefined) expect(next.from).toBe(addDays(span.until, 1));
      }
    }
  });

  it('says what to carry on a day', () => {
    const line = lineOf({
      until: '2026-11-10',
      proofs: [['renewal_receipt', '2026-11-03']],
      line: ['2026-11-01', '2026-12-31'],
    });

    expect(coverageOn(line, civilDate('2026-11-10'))?.carry).toEqual(['residence_permit']);
    expect(coverageOn(line, civilDate('2026-11-20'))).toMatchObject({
      basis: 'receipt',
      carry: ['expired_card', 'renewal_receipt', 'passport'],
      citation: { confidence: 'law' },
    });
    expect(coverageOn(line, civilDate('2027-01-01'))).toBeUndefined();
  });

  it('calls an unconfirmed extension a gap, as it does the days without anything', () => {
    const line = lineOf({
      until: '2025-12-31',
      proofs: [['contactenos_receipt', '2025-12-20']],
      line: ['2026-06-01', '2026-10-31'],
    });

    expect(gapsIn(line).map(({ from, basis }) => [from, basis])).toEqual([
      ['2026-07-01', 'unconfirmed'],
      ['2026-10-16', 'none'],
    ]);
  });

  it('of somebody without a title is a gap', () => {
    const days = { from: civilDate('2026-01-01'), until: civilDate('2026-01-31') };

    expect(coverageLine({ titles: [], proofs: [], ...days })).toEqual([
      { ...days, basis: 'none', carry: [] },
    ]);
  });

  it('joins two titles that follow one another', () => {
    const titles = [
      { kind: 'residence_permit', from: civilDate('2024-01-01'), until: civilDate('2026-01-15') },
      { kind: 'residence_permit', from: civilDate('2026-01-10'), until: civilDate('2029-01-09') },
    ] as const;
    const days = { from: civilDate('2026-01-01'), until: civilDate('2026-02-28') };

    expect(coverageLine({ titles, proofs: [], ...days })).toMatchObject([
      { ...days, basis: 'title' },
    ]);
  });
});

describe('the windows of extension', () => {
  it('are in order, each with days and a source', () => {
    for (const each of extensionWindows) {
      expect([each.key, each.expiredFrom < each.expiredTo]).toEqual([each.key, true]);
      expect([each.key, each.acceptedFrom < each.acceptedTo]).toEqual([each.key, true]);
      expect(each.citation.text).not.toBe('');
    }
    const ends = extensionWindows.map(({ acceptedTo }) => acceptedTo);

    expect(ends).toEqual(ends.toSorted());
    expect(new Set(extensionWindows.map(({ key }) => key)).size).toBe(extensionWindows.length);
  });
});
