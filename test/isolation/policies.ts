type Listed = Readonly<Record<string, readonly string[]>>;

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
  case_days: [ofCase],
  case_people: ['permissive system_row all for prazo_system: true / true', ofCase],
  case_steps: [ofCase],
  case_documents: [ofCase],
  case_tokens: [ofCase],
  case_waits: [ofCase],
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
  bundles: ['permissive system_row all for prazo_system: true / true', ofCase],
  files: [
    'permissive system_row all for prazo_system: true / true',
    ofCase,
    "restrictive only_never_sent delete for prazo_app: ((state = 'pending'::text) AND (created_at < (now() - '1 day'::interval))) / -",
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
  offboardings: ['permissive system_row select for prazo_system: true / -'],
  receipt_checks: [wall(`((case_id IS NULL) OR ${notHidden('case_id', 'cases')})`)],
  removed_firms: ['permissive system_row select for prazo_system: true / -'],
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
