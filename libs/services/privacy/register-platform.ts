import { ofMember, type Register } from './register-entry.ts';

/** The columns of a statement about days, whoever makes it. */
export const statement = [
  'key',
  'effect',
  'extent',
  'scope_kind',
  'scope_code',
  'day',
  'valid_from',
  'valid_to',
  'name_pt',
  'name_en',
  'citation',
  'url',
  'confidence',
  'announced_on',
  'note',
  'replaces',
  'is_withdrawn',
  'created_at',
] as const;

/** The tables of the platform, which belong to no firm. */
export const platformTables = {
  offices: {
    keep: 'platform',
    personal: {},
    other: ['id', 'key', 'name', 'municipality', 'email', 'confidence'],
  },
  calendar_entries: {
    keep: 'platform',
    personal: {},
    other: ['id', 'seq', 'author', ...statement],
  },
  rule_versions: {
    keep: 'platform',
    personal: {},
    other: [
      'id',
      'seq',
      'rule',
      'version',
      'applies_from',
      'body',
      'author',
      'signed_by',
      'note',
      'replaces',
      'is_withdrawn',
      'created_at',
    ],
  },
  heartbeats: { keep: 'platform', personal: {}, other: ['process', 'beat_at'] },
  // Hashes of who tries what from where; each is forgotten a day after its last attempt.
  throttles: {
    keep: 'platform',
    personal: { key: ofMember('security') },
    other: ['attempts', 'last_at', 'blocked_until'],
  },
  _prisma_migrations: {
    keep: 'platform',
    personal: {},
    other: [
      'id',
      'checksum',
      'finished_at',
      'migration_name',
      'logs',
      'rolled_back_at',
      'started_at',
      'applied_steps_count',
    ],
  },
} as const satisfies Register;
