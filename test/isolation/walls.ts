import { asOwner } from '../harness/test-database.ts';

/** Tables of a firm that hold nothing of one case, and why each may be read by everybody in the firm. */
export const tablesOfNoCase: Readonly<Record<string, string>> = {
  absences: 'who is away and who stands in',
  api_tokens: 'what a member lets a program do',
  audit_heads: 'how long the audit of the firm is, and its last hash',
  audit_links: 'hashes of rows of the audit, whose words are behind the wall',
  challenges: 'sign-ins that wait for a second factor',
  clients: 'who the firm acts for; a restriction hides what it does for them',
  dependents: 'the family of a client',
  erasures: 'what was answered to a person who asked to be erased',
  firm_calendar_entries: 'days the firm knows of',
  firm_keys: 'keys of the firm, sealed',
  idempotency_keys: 'an answer already given, found under the key of the user who got it',
  identity_answers: 'ids of sign-ins through the firm’s provider that were answered',
  identity_links: 'who signs in through the firm’s provider',
  identity_providers: 'the provider of the firm',
  impact_batches:
    'ids of deadlines, for the worker; what a person is told of a run leaves hidden ones out',
  impact_runs: 'what a change of law did, in numbers; a person is told those of what they see',
  invitations: 'who is asked to join the firm',
  legal_holds: 'why a person is not to be erased',
  memberships: 'who works in the firm',
  naturalisation_releases:
    'why a lawyer lifts what a wrong card holds; names no case and no receipt',
  playbook_overlays: 'what the firm adds to the procedures',
  people: 'human beings, who may have other cases',
  permits: 'of a person, not of a case',
  offboardings: 'that the firm wants to leave',
  reading_choices: 'how the firm reads the law',
  retention_runs: 'how many rows went because their time had come',
  search_tokens: 'words of a person; those of a case are in case_tokens',
  sessions: 'who is signed in',
  support_grants: 'for how long the firm lets the operator read it',
  support_sessions: 'who read for the operator under them',
  traces: 'how a date is counted, once per content: no person, no reference, no case',
};

/** Tables of a firm that are neither listed above nor behind the wall, or are behind it only in part. */
export function unwalledTables(ownerUrl: string): Promise<{ name: string }[]> {
  return asOwner<{ name: string }>(
    ownerUrl,
    `WITH firm_tables AS (
       SELECT c.oid, c.relname::text AS name FROM pg_class c
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'firm_id'
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
     )
     SELECT t.name FROM firm_tables t
     WHERE NOT (t.name = ANY ($1)
         -- A listed table may not come to point at a case: then the reason no longer holds.
         AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND NOT a.attisdropped
           AND a.attname IN ('case_id', 'deadline_id', 'submission_id', 'notice_id', 'alert_id')))
       AND NOT EXISTS (
         SELECT FROM pg_policy p
         WHERE p.polrelid = t.oid AND p.polname = 'named_people' AND NOT p.polpermissive AND p.polcmd = '*'
           AND p.polroles = ARRAY['prazo_app'::regrole]::oid[]
           AND pg_get_expr(p.polqual, p.polrelid) ~ 'SELECT system.hidden_'
           AND pg_get_expr(p.polqual, p.polrelid) = pg_get_expr(p.polwithcheck, p.polrelid))
     ORDER BY 1`,
    [Object.keys(tablesOfNoCase)],
  );
}
