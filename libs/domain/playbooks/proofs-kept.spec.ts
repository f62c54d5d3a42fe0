import { proofsKept, provesFiling, strongestProof } from '#domain/playbooks/proof-of-filing';

describe('the strongest proof that a file keeps of a filing', () => {
  it.each([
    ['nothing filed and nothing held', { filed: [], documents: [] }, undefined],
    ['an e-mail, with or without a reference', sent('email', false), 'email_sent'],
    [
      'a request by contactenos with its reference',
      sent('contactenos', true),
      'contactenos_receipt',
    ],
    ['a request by contactenos without one', sent('contactenos', false), undefined],
    ['a request at the counter', sent('counter', true), undefined],
    ['a portal, whatever went beside it', both('email', 'renewal_portal'), 'portal_receipt'],
    [
      'a payment, which is more than the receipt of the form',
      { ...sent('contactenos', true), documents: ['payment_proof', 'passport'] },
      'payment_proof',
    ],
    [
      'the receipt of the portal, which is more than a payment',
      { filed: [], documents: ['payment_proof', 'renewal_receipt'] },
      'portal_receipt',
    ],
  ] as const)('of %s', (_, kept, strongest) => {
    expect(strongestProof(proofsKept(kept))).toBe(strongest);
  });

  it('an e-mail alone proves no filing', () => {
    expect(provesFiling(proofsKept(sent('email', true)))).toBe(false);
    expect(provesFiling(proofsKept(both('email', 'contactenos')))).toBe(true);
  });
});

type Channel = 'email' | 'contactenos' | 'counter' | 'renewal_portal';

function sent(channel: Channel, hasReference: boolean) {
  return { filed: [{ channel, hasReference }], documents: [] };
}

function both(one: Channel, other: Channel) {
  return { filed: [one, other].map((channel) => ({ channel, hasReference: true })), documents: [] };
}
