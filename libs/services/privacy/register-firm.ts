import { ofMember, type Register } from './register-entry.ts';
import { statement } from './register-platform.ts';

/** The tables of the firm itself and of who works in it: nothing in them is of a person in the files. */
export const firmTables = {
  users: {
    keep: 'firm',
    personal: {
      email: ofMember('contact'),
      name: ofMember('identity'),
      locale: ofMember('contact'),
      password_hash: ofMember('security'),
    },
    other: ['id', 'credential_version', 'created_at'],
  },
  second_factors: {
    keep: 'firm',
    personal: { user_id: ofMember('security'), sealed_secret: ofMember('security') },
    other: ['last_step', 'confirmed_at', 'created_at'],
  },
  recovery_codes: {
    keep: 'firm',
    personal: { user_id: ofMember('security'), code_hash: ofMember('security') },
    other: ['used_at'],
  },
  challenges: {
    keep: 'session',
    personal: {
      user_id: ofMember('security'),
      token_hash: ofMember('security'),
      device_hash: ofMember('security'),
    },
    other: ['firm_id', 'id', 'credential_version', 'link_id', 'created_at', 'ended_at'],
  },
  api_tokens: {
    keep: 'firm',
    personal: {
      user_id: ofMember('security'),
      name: ofMember('security'),
      token_hash: ofMember('security'),
      last_used_at: ofMember('security'),
    },
    other: ['firm_id', 'id', 'permissions', 'created_at', 'expires_at', 'revoked_at'],
  },
  memberships: {
    keep: 'firm',
    personal: {
      user_id: ofMember('identity'),
      role: ofMember('identity'),
      lawyer_card: ofMember('identity'),
    },
    other: ['firm_id', 'id', 'is_active', 'created_at', 'version'],
  },
  absences: {
    keep: 'firm',
    personal: {
      member_id: ofMember('identity'),
      deputy_id: ofMember('identity'),
      starts_on: ofMember('identity'),
      ends_on: ofMember('identity'),
      set_by: ofMember('security'),
    },
    other: ['firm_id', 'id', 'created_at', 'withdrawn_at'],
  },
  invitations: {
    keep: 'invitation',
    personal: {
      email: ofMember('contact'),
      token_hash: ofMember('security'),
      invited_by: ofMember('security'),
      accepted_by: ofMember('security'),
    },
    other: ['firm_id', 'id', 'role', 'state', 'delivery', 'expires_at', 'created_at'],
  },
  // Links by mail: they are of an account, or of an address that has none.
  letters: {
    keep: 'letter',
    personal: {
      address: ofMember('contact'),
      user_id: ofMember('security'),
      token_hash: ofMember('security'),
      last_error: ofMember('delivery'),
    },
    other: [
      'id',
      'kind',
      'invitation_id',
      'state',
      'attempt',
      'lease_token',
      'lease_until',
      'expires_at',
      'created_at',
    ],
  },
  sessions: {
    keep: 'session',
    personal: {
      user_id: ofMember('security'),
      token_hash: ofMember('security'),
      device: ofMember('security'),
      device_hash: ofMember('security'),
      last_seen_at: ofMember('security'),
      created_at: ofMember('security'),
      proven_at: ofMember('security'),
      ended_at: ofMember('security'),
    },
    other: ['firm_id', 'id', 'credential_version', 'link_id', 'idle_minutes', 'expires_at'],
  },
  support_grants: {
    keep: 'firm',
    personal: { granted_by: ofMember('security'), revoked_by: ofMember('security') },
    other: ['firm_id', 'id', 'reason', 'starts_at', 'ends_at', 'created_at', 'revoked_at'],
  },
  // Of whoever reads for the platform's operator, on record for the firm.
  support_sessions: {
    keep: 'firm',
    personal: { operator: ofMember('security'), token_hash: ofMember('security') },
    other: ['firm_id', 'id', 'grant_id', 'created_at', 'expires_at'],
  },
  dispatches: {
    keep: 'dispatch',
    personal: {
      recipient_id: ofMember('delivery'),
      stands_in_for: ofMember('delivery'),
      message_id: ofMember('delivery'),
      last_error: ofMember('delivery'),
    },
    other: [
      'firm_id',
      'id',
      'deadline_id',
      'run_id',
      'case_id',
      'alert_id',
      'kind',
      'occurrence_key',
      'due_at',
      'state',
      'attempt',
      'lease_token',
      'lease_until',
      'sent_at',
      'created_at',
    ],
  },
  outbox: {
    keep: 'outbox',
    personal: {},
    other: [
      'firm_id',
      'id',
      'topic',
      'subject_id',
      'created_at',
      'attempt',
      'lease_until',
      'handled_at',
      'last_error',
    ],
  },
  // The chain of the audit: numbers and hashes.
  audit_links: {
    keep: 'accountability',
    personal: {},
    other: ['firm_id', 'seq', 'audit_id', 'hash'],
  },
  audit_heads: {
    keep: 'accountability',
    personal: {},
    other: ['firm_id', 'seq', 'hash', 'checkpoint_seq', 'checkpoint_at'],
  },
  firms: {
    keep: 'firm',
    personal: {},
    other: [
      'id',
      'name',
      'slug',
      'zone',
      'send_from',
      'send_until',
      'send_days',
      'second_factor',
      'created_at',
      'address',
    ],
  },
  offboardings: {
    keep: 'accountability',
    personal: { requested_by: ofMember('case_facts'), cancelled_by: ofMember('case_facts') },
    other: ['firm_id', 'id', 'reason', 'requested_at', 'cancelled_at'],
  },
  removed_firms: {
    keep: 'platform',
    personal: {},
    other: ['id', 'export_hash', 'rows', 'removed_at'],
  },
  retention_runs: {
    keep: 'accountability',
    personal: {},
    other: ['firm_id', 'id', 'ran_at', 'removed'],
  },
  firm_keys: {
    keep: 'firm',
    personal: {},
    other: ['firm_id', 'version', 'wrapped', 'created_at', 'destroyed_at'],
  },
  firm_calendar_entries: {
    keep: 'firm',
    personal: { author_id: ofMember('case_facts') },
    other: ['firm_id', 'id', 'seq', ...statement],
  },
  reading_choices: {
    keep: 'firm',
    personal: { chosen_by: ofMember('case_facts') },
    other: ['firm_id', 'id', 'seq', 'choices', 'margin_days', 'reason', 'created_at'],
  },
  playbook_overlays: {
    keep: 'firm',
    personal: { made_by: ofMember('case_facts') },
    other: ['firm_id', 'playbook', 'version', 'content', 'created_at'],
  },
  // How a date is counted, once per content: no person, no reference, no case.
  traces: { keep: 'firm', personal: {}, other: ['firm_id', 'hash', 'trace'] },
  impact_runs: {
    keep: 'firm',
    personal: {},
    other: [
      'firm_id',
      'id',
      'cause_kind',
      'cause_id',
      'title_pt',
      'title_en',
      'state',
      'cursor',
      'touched',
      'looked',
      'earlier',
      'later',
      'unchanged',
      'flagged',
      'created_at',
      'finished_at',
    ],
  },
  impact_batches: {
    keep: 'firm',
    personal: {},
    other: ['firm_id', 'run_id', 'number', 'deadline_ids'],
  },
} as const satisfies Register;
