import { ofMember, type Register } from './register-entry.ts';

/** The tables of a firm's own provider of identities. */
export const identityTables = {
  identity_answers: { keep: 'session', personal: {}, other: ['firm_id', 'id', 'created_at'] },
  identity_links: {
    keep: 'firm',
    personal: { user_id: ofMember('security'), subject: ofMember('security') },
    other: ['firm_id', 'id', 'issuer', 'created_at', 'removed_at'],
  },
  identity_providers: {
    keep: 'firm',
    personal: {},
    other: [
      'firm_id',
      'id',
      'issuer',
      'client_id',
      'sealed_secret',
      'is_on',
      'asks_second_factor',
      'created_at',
      'removed_at',
    ],
  },
} as const satisfies Register;
