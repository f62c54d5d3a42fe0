import type { RecordedFiling } from '#domain/playbooks/filing-that-meets';
import type { Channel, PlaybookId, SubmissionKind } from '#domain/playbooks/playbook';

import { civilDate } from '#domain/calendar/civil-date';
import { playbookById } from '#domain/playbooks/catalogue';
import { filingThatMeets } from '#domain/playbooks/filing-that-meets';
import { menus } from '#domain/playbooks/pieces/menus';

type Said = {
  readonly kind?: SubmissionKind;
  readonly channel?: Channel;
  readonly on?: string;
  readonly reference?: string | undefined;
  readonly path?: readonly string[];
};

function filing({ kind = 'request', channel = 'contactenos', on = '2026-06-15', ...said }: Said) {
  return {
    id: 'first',
    kind,
    channel,
    filedOn: civilDate(on),
    reference: 'reference' in said ? said.reference : 'CT-1',
    menuPath: said.path ?? menus.art_124.path,
  } satisfies RecordedFiling;
}

const terms: Readonly<Record<string, readonly [start: string, safe: string]>> = {
  'birth.residence_request': ['2026-01-15', '2026-07-15'],
  'renewal.before_expiry': ['2026-07-31', '2026-07-30'],
};

function meets(
  id: PlaybookId,
  rule: string,
  ...filings: readonly RecordedFiling[]
): string | undefined {
  const playbook = playbookById(id);
  if (playbook === undefined) throw new Error(id);
  const [start, safe] = terms[rule] ?? ['2026-07-31', '2026-07-01'];
  const term = { rule, start: civilDate(start), safe: civilDate(safe) };

  return filingThatMeets(playbook, term, filings)?.filedOn;
}

describe('the six months to ask for the residence of a child born here (Lei 23/2007, art. 124/2)', () => {
  it.each<[string, Said, boolean]>([
    ['the dedicated form with its receipt', {}, true],
    ['on the last day', { on: '2026-07-15' }, true],
    ['under Outros, when the option does not show', { path: menus.other.path }, true],
    ['a day late: a lawyer decides', { on: '2026-07-16' }, false],
    ['before the birth was registered', { on: '2026-01-14' }, false],
    ['without a receipt', { reference: undefined }, false],
    ['in the wrong queue', { path: ['Reagrupamento Familiar'] }, false],
    ['on a path that nobody knows', { path: [] }, false],
    ['by e-mail', { channel: 'email' }, false],
    ['a follow-up', { kind: 'follow_up' }, false],
  ])('%s: %j', (_what, said, isMet) => {
    const found = meets('newborn_art_124', 'birth.residence_request', filing(said));

    expect(found !== undefined).toBe(isMet);
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
    const found = meets('ordinary_renewal', 'renewal.request', filing(said));

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
    const found = meets('ordinary_renewal', 'renewal.before_expiry', filing(said));

    expect(found !== undefined).toBe(isMet);
  });
});

it('the first of several filings counts', () => {
  const [later, first] = [filing({ on: '2026-06-16' }), filing({ on: '2026-06-15' })];

  expect(meets('newborn_art_124', 'birth.residence_request', later, first)).toBe('2026-06-15');
});

it('no other term is met by filing alone', () => {
  expect(meets('newborn_art_124', 'contactenos.response', filing({}))).toBeUndefined();
});
