type Listed = Readonly<Record<string, readonly string[]>>;

/** The only functions that look across firms, and what each is for. A new one must be entered here and proven. */
export const definerFunctions = {
  audits_due: 'ids of firms whose audit has grown since it was last put on record outside',
  accept_invitation:
    'an open invitation of the firm that asks becomes a login and a membership, once',
  beat: 'a process leaves proof of life',
  change_member:
    'an active admin of the firm that asks changes a colleague of that firm, never the last admin',
  claim_dispatches: 'leases due messages: ids and tokens only',
  claim_letters: 'leases letters that wait: ids and tokens only',
  claim_outbox: 'leases events: ids and topics only',
  enter_restricted_case: 'an admin lets themselves into a restricted case of the firm that asks',
  close_letter: 'how a letter went, for whoever holds its lease token',
  confirm_email:
    'the holder of a link that only a mailbox knows changes the address of its owner, once',
  engine_status: 'counts and lateness, no row of any firm',
  confirm_second_factor: 'the holder of a live session turns on what they proposed in it',
  find_api_token: 'the firm and rights of a program, behind a token that only it knows',
  find_challenge: 'a sign-in that awaits its code, behind a token that only its browser knows',
  find_dispatch: 'the firm of a message whose lease token the caller holds',
  find_invitation: 'the invitation behind a token that only its mailbox knows',
  find_letter_link: 'whose link it is, for whoever holds a token that only a mailbox knows',
  find_login: 'who signs in, before a firm is known',
  find_openid_firm:
    'the id of a firm that people sign in to through its provider, by its short name',
  find_outbox: 'the firm and subject of one unhandled event',
  find_session: 'the session behind a token that only its holder knows',
  find_support_session:
    'a session of the operator under a live grant of the firm, behind a token that only its holder knows',
  firms_of: 'the firms of a member of the firm that asks: the choice when switching',
  firms_to_tidy: 'ids of firms the keeper has to visit',
  firms_with_deadlines: 'ids of firms the planner has to visit',
  forget_letters: 'letters of old are deleted, whoever they were for; says how many',
  forgive_attempt: 'an attempt to sign in that succeeded no longer counts',
  hidden_cases: 'ids of the restricted cases in which the person who asks has no part',
  hidden_deadlines: 'ids of the deadlines of these cases',
  invitation_letters_today: 'how many letters the firm that asks has had sent',
  join_firm:
    'an open invitation of the firm that asks becomes a membership of the holder of a live session, once',
  knows_device: 'whether a browser signed in to an account before, before a firm is known',
  link_audit:
    'a trigger: links a row to the chain of its own firm, which the service may not write',
  note_checkpoint: 'notes how far the chain of the asking firm is on record outside',
  propose_second_factor: 'the holder of a live session begins a second factor',
  remove_second_factor: 'the holder of a live session turns it off',
  renew_recovery_codes: 'the holder of a live session replaces them',
  second_factor_of: 'what an account has to prove besides its password, before a firm is known',
  sessions_of: 'where the holder of a live session is signed in, in all of their firms',
  set_password: 'the holder of a live session replaces the password, which ends the other sessions',
  take_attempt: 'counts attempts to sign in, before a firm is known',
  take_code: 'a code of an account counts once, whatever the firm',
  take_recovery_code: 'a recovery code of an account counts once, whatever the firm',
  open_letter: 'what to write to whom, for whoever holds the lease token of a letter',
  request_email_change:
    'the holder of a live session asks for letters to the new and the old address',
  request_reset:
    'leaves word that a password was lost, before it is known whether there is a login',
  reset_password:
    'the holder of a link that only a mailbox knows replaces the password of its owner, once',
  revoke_invitation: 'an open invitation of the firm that asks is no more',
  write_invitation_letter: 'a letter about an open invitation of the firm that asks',
};

/** Who but its owner may do what with each table, column and definer function. Whoever needs more writes it down here. */
export const grants: Listed = {
  absences: ['prazo_app: INSERT, SELECT, UPDATE of withdrawn_at'],
  alerts: ['prazo_app: INSERT, SELECT, UPDATE'],
  api_tokens: [
    'prazo_app: INSERT, SELECT, UPDATE of revoked_at',
    'prazo_system: SELECT, UPDATE of last_used_at',
  ],
  audit: ['prazo_app: INSERT, SELECT'],
  audit_heads: ['prazo_app: SELECT', 'prazo_system: INSERT, SELECT, UPDATE'],
  audit_links: ['prazo_app: SELECT', 'prazo_system: INSERT'],
  calendar_entries: ['prazo_app: SELECT', 'prazo_system: INSERT, SELECT'],
  case_people: ['prazo_app: INSERT, SELECT, UPDATE', 'prazo_system: INSERT, SELECT, UPDATE'],
  case_tokens: ['prazo_app: DELETE, INSERT, SELECT'],
  cases: [
    'prazo_app: INSERT, SELECT, UPDATE',
    'prazo_system: SELECT of firm_id, id, owner_id, lawyer_id, is_restricted',
  ],
  challenges: ['prazo_app: DELETE, INSERT, SELECT, UPDATE of ended_at', 'prazo_system: SELECT'],
  clients: ['prazo_app: INSERT, SELECT, UPDATE'],
  date_changes: [
    'prazo_app: INSERT, SELECT, UPDATE of state, reason, decided_by, decided_at, acknowledged_by, acknowledged_at',
    'prazo_system: SELECT of firm_id, run_id, state, acknowledged_at',
  ],
  deadlines: ['prazo_app: INSERT, SELECT, UPDATE', 'prazo_system: SELECT'],
  dependents: ['prazo_app: INSERT, SELECT, UPDATE'],
  dispatches: ['prazo_app: DELETE, INSERT, SELECT, UPDATE', 'prazo_system: SELECT, UPDATE'],
  erasures: ['prazo_app: INSERT, SELECT'],
  firm_calendar_entries: ['prazo_app: INSERT, SELECT'],
  firm_keys: ['prazo_app: INSERT, SELECT, UPDATE of wrapped, destroyed_at'],
  firms: ['prazo_app: SELECT, UPDATE of second_factor', 'prazo_system: INSERT, SELECT, UPDATE'],
  heartbeats: ['prazo_system: INSERT, SELECT, UPDATE'],
  identity_answers: ['prazo_app: DELETE, INSERT, SELECT'],
  identity_links: ['prazo_app: INSERT, SELECT, UPDATE of removed_at'],
  identity_providers: [
    'prazo_app: INSERT, SELECT, UPDATE',
    'prazo_system: SELECT of firm_id, is_on, removed_at',
  ],
  idempotency_keys: ['prazo_app: DELETE, INSERT, SELECT, UPDATE'],
  impact_batches: ['prazo_app: INSERT, SELECT', 'prazo_system: INSERT'],
  impact_runs: ['prazo_app: INSERT, SELECT, UPDATE', 'prazo_system: INSERT, SELECT of firm_id, id'],
  invitations: [
    'prazo_app: DELETE, INSERT of firm_id, id, email, role, invited_by, SELECT of firm_id, id, email, role, state, delivery, expires_at, invited_by, accepted_by, created_at',
    'prazo_system: SELECT, UPDATE of state, delivery, token_hash, expires_at, accepted_by',
  ],
  letters: ['prazo_system: DELETE, INSERT, SELECT, UPDATE'],
  memberships: ['prazo_app: SELECT', 'prazo_system: INSERT, SELECT, UPDATE'],
  notices: ['prazo_app: INSERT, SELECT, UPDATE'],
  offices: ['prazo_app: SELECT', 'prazo_system: INSERT, SELECT, UPDATE'],
  outbox: ['prazo_app: DELETE, INSERT, SELECT, UPDATE', 'prazo_system: INSERT, SELECT, UPDATE'],
  legal_holds: ['prazo_app: INSERT, SELECT, UPDATE of reason, lift_reason, lifted_by, lifted_at'],
  people: ['prazo_app: INSERT, SELECT, UPDATE'],
  permits: ['prazo_app: INSERT, SELECT, UPDATE'],
  retention_runs: ['prazo_app: INSERT, SELECT', 'prazo_system: SELECT of firm_id, ran_at'],
  reading_choices: ['prazo_app: INSERT, SELECT'],
  recovery_codes: ['prazo_system: INSERT, SELECT, UPDATE'],
  rule_versions: ['prazo_app: SELECT', 'prazo_system: INSERT, SELECT'],
  search_tokens: ['prazo_app: DELETE, INSERT, SELECT'],
  second_factors: ['prazo_system: INSERT, SELECT, UPDATE'],
  sessions: [
    'prazo_app: DELETE, INSERT, SELECT, UPDATE',
    'prazo_system: SELECT, UPDATE of credential_version, last_seen_at',
  ],
  submissions: ['prazo_app: INSERT, SELECT, UPDATE'],
  support_grants: [
    'prazo_app: INSERT, SELECT, UPDATE of revoked_at, revoked_by',
    'prazo_system: SELECT',
  ],
  support_sessions: ['prazo_app: INSERT, SELECT', 'prazo_system: SELECT'],
  'system.audits_due': ['prazo_app: EXECUTE'],
  'system.accept_invitation': ['prazo_app: EXECUTE'],
  'system.beat': ['prazo_app: EXECUTE'],
  'system.change_member': ['prazo_app: EXECUTE'],
  'system.claim_dispatches': ['prazo_app: EXECUTE'],
  'system.claim_letters': ['prazo_app: EXECUTE'],
  'system.claim_outbox': ['prazo_app: EXECUTE'],
  'system.confirm_second_factor': ['prazo_app: EXECUTE'],
  'system.close_letter': ['prazo_app: EXECUTE'],
  'system.confirm_email': ['prazo_app: EXECUTE'],
  'system.engine_status': ['prazo_app: EXECUTE'],
  'system.enter_restricted_case': ['prazo_app: EXECUTE'],
  'system.find_api_token': ['prazo_app: EXECUTE'],
  'system.find_challenge': ['prazo_app: EXECUTE'],
  'system.find_dispatch': ['prazo_app: EXECUTE'],
  'system.find_invitation': ['prazo_app: EXECUTE'],
  'system.find_letter_link': ['prazo_app: EXECUTE'],
  'system.find_login': ['prazo_app: EXECUTE'],
  'system.find_openid_firm': ['prazo_app: EXECUTE'],
  'system.find_outbox': ['prazo_app: EXECUTE'],
  'system.find_session': ['prazo_app: EXECUTE'],
  'system.find_support_session': ['prazo_app: EXECUTE'],
  'system.firms_of': ['prazo_app: EXECUTE'],
  'system.firms_to_tidy': ['prazo_app: EXECUTE'],
  'system.firms_with_deadlines': ['prazo_app: EXECUTE'],
  'system.forget_letters': ['prazo_app: EXECUTE'],
  'system.forgive_attempt': ['prazo_app: EXECUTE'],
  'system.hidden_cases': ['prazo_app: EXECUTE'],
  'system.hidden_deadlines': ['prazo_app: EXECUTE'],
  'system.invitation_letters_today': ['prazo_app: EXECUTE'],
  'system.join_firm': ['prazo_app: EXECUTE'],
  'system.knows_device': ['prazo_app: EXECUTE'],
  'system.note_checkpoint': ['prazo_app: EXECUTE'],
  'system.propose_second_factor': ['prazo_app: EXECUTE'],
  'system.remove_second_factor': ['prazo_app: EXECUTE'],
  'system.renew_recovery_codes': ['prazo_app: EXECUTE'],
  'system.second_factor_of': ['prazo_app: EXECUTE'],
  'system.sessions_of': ['prazo_app: EXECUTE'],
  'system.set_password': ['prazo_app: EXECUTE'],
  'system.take_attempt': ['prazo_app: EXECUTE'],
  'system.take_code': ['prazo_app: EXECUTE'],
  'system.take_recovery_code': ['prazo_app: EXECUTE'],
  'system.open_letter': ['prazo_app: EXECUTE'],
  'system.request_email_change': ['prazo_app: EXECUTE'],
  'system.request_reset': ['prazo_app: EXECUTE'],
  'system.reset_password': ['prazo_app: EXECUTE'],
  'system.revoke_invitation': ['prazo_app: EXECUTE'],
  'system.write_invitation_letter': ['prazo_app: EXECUTE'],
  throttles: ['prazo_system: DELETE, INSERT, SELECT, UPDATE'],
  timeline: ['prazo_app: INSERT, SELECT, UPDATE of data'],
  traces: ['prazo_app: INSERT, SELECT'],
  users: [
    'prazo_app: SELECT of id, email, name, locale, created_at, credential_version',
    'prazo_system: INSERT, SELECT, UPDATE',
  ],
};

/** The wall around restricted cases, for reading and writing alike. */
const wall = (condition: string) =>
  `restrictive named_people all for prazo_app: ${condition} / ${condition}`;
const notHidden = (column: string, of: 'cases' | 'deadlines') =>
  `(${column} <> ALL (( SELECT system.hidden_${of}() AS hidden_${of})::uuid[]))`;
const asText = '(( SELECT system.hidden_cases() AS hidden_cases))::text[]';
const ofCase = wall(notHidden('case_id', 'cases'));

/** Policies of tables that are not a firm’s own, and what the system role sees of those that are. */
export const policiesBesideTheUsual: Listed = {
  alerts: [ofCase],
  audit: [
    wall(
      `(${notHidden('subject_id', 'cases')} AND (COALESCE((data ->> 'caseId'::text), ''::text) <> ALL (${asText})) AND (NOT COALESCE(((data -> 'cases'::text) ?| ${asText}), false)))`,
    ),
  ],
  audit_heads: ['permissive system_row all for prazo_system: true / true'],
  audit_links: ['permissive system_row insert for prazo_system: - / true'],
  api_tokens: [
    'permissive system_row select for prazo_system: true / -',
    'permissive system_touch update for prazo_system: true / true',
  ],
  calendar_entries: [
    'permissive any_row select for prazo_app: true / -',
    'permissive system_row all for prazo_system: true / true',
    "restrictive some_firm all for prazo_app: (NULLIF(current_setting('app.firm_id'::text, true), ''::text) IS NOT NULL) / false",
  ],
  case_people: ['permissive system_row all for prazo_system: true / true', ofCase],
  case_tokens: [ofCase],
  cases: [
    'permissive system_row select for prazo_system: true / -',
    wall(notHidden('id', 'cases')),
  ],
  date_changes: [
    'permissive system_row select for prazo_system: true / -',
    wall(notHidden('deadline_id', 'deadlines')),
  ],
  deadlines: ['permissive system_row select for prazo_system: true / -', ofCase],
  dispatches: [
    'permissive system_row all for prazo_system: true / true',
    wall(
      `(((deadline_id IS NULL) OR ${notHidden('deadline_id', 'deadlines')}) AND ((case_id IS NULL) OR ${notHidden('case_id', 'cases')}))`,
    ),
    "restrictive only_sent delete for prazo_app: (state = 'sent'::text) / -",
  ],
  challenges: [
    'permissive system_row select for prazo_system: true / -',
    "restrictive only_old delete for prazo_app: (created_at < (now() - '1 day'::interval)) / -",
  ],
  firms: [
    'permissive any_row all for prazo_app: true / true',
    'permissive system_row all for prazo_system: true / true',
    "restrictive same_firm all for prazo_app: (id = (NULLIF(current_setting('app.firm_id'::text, true), ''::text))::uuid) / (id = (NULLIF(current_setting('app.firm_id'::text, true), ''::text))::uuid)",
  ],
  heartbeats: ['permissive system_row all for prazo_system: true / true'],
  identity_answers: [
    "restrictive only_old delete for prazo_app: (created_at < (now() - '1 day'::interval)) / -",
  ],
  identity_providers: ['permissive system_row select for prazo_system: true / -'],
  impact_batches: ['permissive system_row insert for prazo_system: - / true'],
  impact_runs: ['permissive system_row all for prazo_system: true / true'],
  invitations: [
    'permissive system_row all for prazo_system: true / true',
    "restrictive only_over delete for prazo_app: ((state <> 'open'::text) OR (expires_at < now())) / -",
  ],
  letters: ['permissive system_row all for prazo_system: true / true'],
  memberships: ['permissive system_row all for prazo_system: true / true'],
  notices: [ofCase],
  offices: [
    'permissive any_row select for prazo_app: true / -',
    'permissive system_row all for prazo_system: true / true',
    "restrictive some_firm all for prazo_app: (NULLIF(current_setting('app.firm_id'::text, true), ''::text) IS NOT NULL) / false",
  ],
  outbox: [
    'permissive system_row all for prazo_system: true / true',
    wall(notHidden('subject_id', 'cases')),
    'restrictive only_handled delete for prazo_app: (handled_at IS NOT NULL) / -',
  ],
  retention_runs: ['permissive system_row select for prazo_system: true / -'],
  recovery_codes: ['permissive system_row all for prazo_system: true / true'],
  rule_versions: [
    'permissive any_row select for prazo_app: true / -',
    'permissive system_row all for prazo_system: true / true',
    "restrictive some_firm all for prazo_app: (NULLIF(current_setting('app.firm_id'::text, true), ''::text) IS NOT NULL) / false",
  ],
  second_factors: ['permissive system_row all for prazo_system: true / true'],
  sessions: [
    'permissive system_row select for prazo_system: true / -',
    'permissive system_touch update for prazo_system: true / true',
    'restrictive only_ended delete for prazo_app: ((ended_at IS NOT NULL) OR (expires_at < now())) / -',
  ],
  submissions: [ofCase],
  support_grants: ['permissive system_row select for prazo_system: true / -'],
  support_sessions: ['permissive system_row select for prazo_system: true / -'],
  throttles: ['permissive system_row all for prazo_system: true / true'],
  timeline: [
    ofCase,
    "restrictive of_the_erased update for prazo_app: (EXISTS ( SELECT FROM (cases c JOIN people p ON (((p.firm_id = c.firm_id) AND (p.id = c.person_id)))) WHERE ((c.firm_id = timeline.firm_id) AND (c.id = timeline.case_id) AND (p.erasure = 'erased'::text)))) / (data = '{}'::jsonb)",
  ],
  users: [
    'permissive any_row select for prazo_app: true / -',
    'permissive system_row all for prazo_system: true / true',
    "restrictive same_firm all for prazo_app: (EXISTS ( SELECT FROM memberships m WHERE ((m.firm_id = (NULLIF(current_setting('app.firm_id'::text, true), ''::text))::uuid) AND (m.user_id = users.id)))) / false",
  ],
};

/** The roles of the service have no attribute and are no member of another. */
export const roles: Listed = {
  prazo_app: [],
  prazo_queue: [],
  prazo_system: [],
};

/** Nobody but the owner makes anything in the schemas of the service; the queue’s own is the queue’s. */
export const schemas: Listed = {
  bullmq: ['prazo_queue: CREATE, USAGE'],
  public: ['PUBLIC: USAGE', 'prazo_app: USAGE', 'prazo_system: USAGE'],
  system: ['prazo_app: USAGE', 'prazo_system: USAGE'],
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
