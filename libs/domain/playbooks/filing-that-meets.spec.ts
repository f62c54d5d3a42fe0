import type { RecordedFiling } from '#domain/playbooks/filing-that-meets';
import type { Channel, SubmissionKind } from '#domain/playbooks/playbook';

import { civilDate } from '#domain/calendar/civil-date';
import { filingThatMeets } from '#domain/playbooks/filing-that-meets';

type Said = {
  readonly kind?: SubmissionKind;
  readonly channel?: Channel;
  readonly on?: string;
  readonly reference?: string | undefined;
};

function filing({ kind = 'request', channel = 'contactenos', on = '2026-06-15', ...said }: Said) {
  return {
    id: 'first',
    kind,
    channel,
    filedOn: civilDate(on),
    reference: 'reference' in said ? said.reference : 'CT-1',
  } satisfies RecordedFiling;
}

const terms: Readonly<Record<string, readonly [start: string, safe: string]>> = {
  'birth.residence_request': ['2026-01-15', '2026-07-15'],
  'renewal.before_expiry': ['2026-07-31', '2026-07-30'],
};

function meets(rule: string, ...filings: readonly RecordedFiling[]): string | undefined {
  const [start, safe] = terms[rule] ?? ['2026-07-31', '2026-07-01'];
  const term = { rule, start: civilDate(start), safe: civilDate(safe) };

  return filingThatMeets(term, filings)?.filedOn;
}

describe('the six months to ask for the residence of a child born here (Lei 23/2007, art. 124/2)', () => {
  it.each<[string, Said]>([
    ['the dedicated form, which asks for an appointment', {}],
    ['the professional portal', { channel: 'professional_portal' }],
    ['the counter', { channel: 'counter' }],
  ])('are closed by a person: %s', (_what, said) => {
    expect(meets('birth.residence_request', filing(said))).toBeUndefined();
  });
});

describe('the request for renewal, 30 days before the expiry (Lei 23/2007, art. 78/1)', () => {
  it.each<[string, Said, boolean]>([
    ['on the renewal portal', { channel: 'renewal_portal' }, true],
    ['by a lawyer on the professional portal', { channel: 'professional_portal' }, true],
    ['by contactenos: whether it renews is disputed', {}, false],
    ['by post', { channel: 'registered_post' }, false],
    ['in the renewal before this one', { channel: 'renewal_portal', on: '2026-01-30' }, false],
    ['after the thirtieth day', { channel: 'renewal_portal', on: '2026-07-02' }, false],
  ])('%s: %j', (_what, said, isMet) => {
    const found = meets('renewal.request', filing(said));

    expect(found !== undefined).toBe(isMet);
  });
});

describe('the last day to ask for the renewal (Lei 23/2007, art. 78)', () => {
  it.each<[string, Said, boolean]>([
    [
      'a late request, still before the expiry',
      { channel: 'renewal_portal', on: '2026-07-30' },
      true,
    ],
    [
      'on the day of the expiry: a person decides',
      { channel: 'renewal_portal', on: '2026-07-31' },
      false,
    ],
    ['by contactenos: whether it renews is disputed', { on: '2026-07-30' }, false],
  ])('%s: %j', (_what, said, isMet) => {
    const found = meets('renewal.before_expiry', filing(said));

    expect(found !== undefined).toBe(isMet);
  });
});

it('the first of several filings counts', () => {
  const [later, first] = ['2026-06-16', '2026-06-15'].map((on) =>
    filing({ channel: 'renewal_portal', on }),
  );
  if (!later || !first) throw new Error('two filings');

  expect(meets('renewal.request', later, first)).toBe('2026-06-15');
});

it('without a receipt nothing is met, and no other term by filing alone', () => {
  const filed = { channel: 'renewal_portal', on: '2026-06-15' } as const;

  expect(meets('renewal.request', filing({ ...filed, reference: undefined }))).toBeUndefined();
  expect(meets('contactenos.response', filing(filed))).toBeUndefined();
});
