import type { FiledRequest } from '#domain/coverage/renewal-proof';

import { civilDate } from '#domain/calendar/civil-date';
import { renewalProofOf } from '#domain/coverage/renewal-proof';
import { titleKindOf } from '#domain/coverage/title-kind';

const filed: FiledRequest = {
  playbook: 'ordinary_renewal',
  kind: 'request',
  channel: 'renewal_portal',
  reference: 'R-1',
  filedOn: civilDate('2026-05-04'),
};

describe('the proof that a submission leaves of a renewal', () => {
  it.each<[string, Partial<FiledRequest>, string]>([
    ['the renewal portal', {}, 'renewal_receipt'],
    ['the professional portal', { channel: 'professional_portal' }, 'renewal_receipt'],
    ['contactenos', { channel: 'contactenos' }, 'contactenos_receipt'],
  ])('by %s is its receipt, from the day of filing', (_by, changed, kind) => {
    expect(renewalProofOf({ ...filed, ...changed })).toEqual({ kind, on: filed.filedOn });
  });

  it.each<[string, Partial<FiledRequest>]>([
    ['without a reference', { reference: null }],
    ['by e-mail', { channel: 'email' }],
    ['at a counter, which hands out nothing', { channel: 'counter' }],
    ['by post, whose receipt is of no portal', { channel: 'registered_post' }],
    ['that only follows up', { kind: 'follow_up' }],
    ['in another matter', { playbook: 'newborn_art_124' }],
    ['in a procedure that nobody knows', { playbook: 'horoscope' }],
  ])('%s is none', (_what, changed) => {
    expect(renewalProofOf({ ...filed, ...changed })).toBeUndefined();
  });
});

describe('the kind of a title', () => {
  it.each([
    ['Lei 37/2006, art. 15', 'eu_family_card'],
    ['art. 17.º da Lei n.º 37 / 2006', 'eu_family_card'],
    ['Visto de residência (D7)', 'visa'],
    ['Lei 23/2007, art. 88, n.º 2', 'residence_permit'],
    ['revisto em 2024', 'residence_permit'],
  ])('with %s is %s', (basis, kind) => expect(titleKindOf(basis)).toBe(kind));
});
