type Listed = Readonly<Record<string, readonly string[]>>;

/** What the eraser may do beside deleting rows by their firm. It is nobody's role: one function runs as it. */
export const erasing: Listed = {
  firms: ['DELETE', 'SELECT of id'],
  invitations: ['DELETE', 'SELECT of firm_id, id'],
  letters: ['DELETE', 'SELECT of address, invitation_id, user_id'],
  memberships: ['DELETE', 'SELECT of firm_id, user_id'],
  offboardings: ['DELETE', 'SELECT of cancelled_at, firm_id, requested_at'],
  recovery_codes: ['DELETE', 'SELECT of user_id'],
  removed_firms: ['INSERT'],
  second_factors: ['DELETE', 'SELECT of user_id'],
  users: ['DELETE', 'SELECT of email, id'],
};

const everyRow = ['permissive eraser all: true / false'];

/** Where the eraser's policy stands beside the tables of firms. */
export const erasers: Listed = {
  firms: everyRow,
  letters: everyRow,
  recovery_codes: everyRow,
  removed_firms: ['permissive eraser insert: - / true'],
  second_factors: everyRow,
  users: everyRow,
};

/** The roles of the service have no attribute and are no member of another. */
export const roles: Listed = {
  prazo_app: [],
  prazo_eraser: [],
  prazo_queue: [],
  prazo_system: [],
};

/** Nobody but the owner makes anything in the schemas of the service; the queue’s own is the queue’s. */
export const schemas: Listed = {
  bullmq: ['prazo_queue: CREATE, USAGE'],
  public: ['PUBLIC: USAGE', 'prazo_app: USAGE', 'prazo_eraser: USAGE', 'prazo_system: USAGE'],
  system: ['prazo_app: USAGE', 'prazo_eraser: USAGE', 'prazo_system: USAGE'],
};

/**
 * Views, sequences, publications, triggers and the like, by kind: each could be a way for rows to pass a policy, so
 * whoever adds one writes it here and proves it. The sequences number rows of law; nobody has a right to them.
 * The triggers link the audit of each firm and keep it as it was written.
 */
export const others: Listed = {
  sequence: [
    'calendar_entries_seq_seq',
    'firm_calendar_entries_seq_seq',
    'reading_choices_seq_seq',
    'rule_versions_seq_seq',
  ],
  trigger: [
    'append_only on audit',
    'append_only on audit_heads',
    'append_only on audit_links',
    'link on audit',
    'only_forward on audit_heads',
  ],
};
