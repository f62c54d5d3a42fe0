import { derived, neutral, ofMember, ofPerson, sealed, type Register } from './register-entry.ts';

/** The tables that hold the people of the files: who they are, their families, permits and receipts. */
export const peopleTables = {
  people: {
    keep: 'file',
    ofPerson: 't.id = $2',
    personal: {
      full_name: ofPerson('identity', { erased: neutral }),
      birth_date: ofPerson('identity'),
      nationality: ofPerson('legal_status'),
      nif: ofPerson('identity', sealed),
      nif_hint: ofPerson('identity', derived),
      niss: ofPerson('identity', sealed),
      niss_hint: ofPerson('identity', derived),
      passport_number: ofPerson('identity', sealed),
      passport_number_hint: ofPerson('identity', derived),
      nnu: ofPerson('identity', sealed),
      nnu_hint: ofPerson('identity', derived),
      privileged_note: ofPerson('case_facts', sealed),
      email: ofPerson('contact'),
      phone: ofPerson('contact'),
      home_address: ofPerson('contact'),
    },
    other: ['firm_id', 'id', 'created_at', 'version', 'erasure'],
  },
  search_tokens: {
    keep: 'file',
    ofPerson: 't.person_id = $2',
    isErasedWhole: true,
    personal: { token: ofPerson('identity', derived) },
    other: ['firm_id', 'person_id'],
  },
  clients: {
    keep: 'file',
    ofPerson: 't.person_id = $2',
    personal: {},
    other: ['firm_id', 'id', 'person_id', 'created_at'],
  },
  // Both ends of a tie between two people have it in their export, as a link and nothing more.
  dependents: {
    keep: 'file',
    ofPerson: `(t.person_id = $2 OR t.client_id IN (
      SELECT k.id FROM clients k WHERE k.firm_id = $1 AND k.person_id = $2))`,
    personal: { kinship: ofPerson('family', { erased: { to: "'other'" } }) },
    other: ['firm_id', 'id', 'client_id', 'person_id', 'created_at'],
  },
  permits: {
    keep: 'file',
    ofPerson: 't.person_id = $2',
    personal: {
      number: ofPerson('legal_status', { ...sealed, erased: 'resealed' }),
      number_hint: ofPerson('legal_status', derived),
      legal_basis: ofPerson('legal_status', { erased: neutral }),
      issued_on: ofPerson('legal_status'),
      expires_on: ofPerson('legal_status'),
    },
    other: ['firm_id', 'id', 'person_id', 'office_id', 'created_at'],
  },
  naturalisation_releases: {
    keep: 'file',
    ofPerson: 't.person_id = $2',
    personal: {
      reason: ofPerson('case_facts', { ...derived, erased: neutral }),
      released_by: ofMember('case_facts'),
    },
    other: ['firm_id', 'id', 'person_id', 'created_at'],
  },
  receipt_checks: {
    keep: 'file',
    ofPerson: 't.person_id = $2',
    personal: {
      category: ofPerson('legal_status'),
      document: ofPerson('legal_status'),
      validity: ofPerson('legal_status'),
      fee_cents: ofPerson('case_facts'),
      resident_since: ofPerson('legal_status'),
      sponsor_since: ofPerson('family'),
      reasons: ofPerson('case_facts', { erased: { to: "'[]'::jsonb" } }),
      recorded_by: ofMember('case_facts'),
    },
    other: [
      'firm_id',
      'id',
      'person_id',
      'case_id',
      'office_id',
      'issued_on',
      'asked_for',
      'verdict',
      'created_at',
    ],
  },
} as const satisfies Register;
