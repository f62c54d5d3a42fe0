import { accountScene } from './look-up-account-scene.ts';
import { caseScene } from './look-up-case-scene.ts';

/** A few firms, people and rows in every state, so that each condition of a look-up decides about one of them. */
export const id = (end: string) => `00000000-0000-7000-8000-0000000000${end}`;

/** Ana works in firms A and B and has left C; Bia works in B and D; Rui has left A and works in D. */
export const [A, B, C, D] = [id('a0'), id('b0'), id('c0'), id('d0')] as const;
export const [ana, bia, rui, eva] = [id('e1'), id('e2'), id('e3'), id('e4')] as const;
export const [live, recent, ended, expired, idle, stale, left, inB, ofBia, inC] = [
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '17',
  '18',
  '19',
  '1a',
].map(id);
/** Opened by what the provider of one firm says. */
export const linked = id('1b');
const session = (
  firm: string,
  session: string | undefined,
  user: string,
  change: Readonly<Record<string, string>> = {},
) => {
  const columns: Readonly<Record<string, string>> = {
    firm_id: `'${firm}'`,
    id: `'${session}'`,
    user_id: `'${user}'`,
    token_hash: `'token ${session?.slice(-2)} ${firm.slice(-2)}'`,
    expires_at: "now() + interval '1 day'",
    last_seen_at: "now() - interval '10 minutes'",
    ...change,
  };

  return `INSERT INTO sessions (${Object.keys(columns).join(', ')}) VALUES (${Object.values(columns).join(', ')});`;
};
const outbox = (end: string, change: string) =>
  `INSERT INTO outbox (firm_id, id, topic, subject_id, created_at, handled_at, lease_until)
   SELECT '${A}', '${id(end)}', 'topic ${end}', '${id('ff')}', now() - interval '1 hour', ${change};`;
const dispatch = (end: string, change: string) =>
  `INSERT INTO dispatches (firm_id, id, deadline_id, recipient_id, kind, occurrence_key, lease_token, state, sent_at, due_at, lease_until)
   SELECT '${B}', '${id(end)}', '${id('ff')}', '${bia}', 'reminder', '${end}', '${id(`f${end[1]}`)}', ${change};`;
const deadline = (firm: string, end: string, change: string) =>
  `INSERT INTO deadlines (firm_id, id, case_id, submission_id, office_id, rule, rule_version, starts_on, legal_on, internal_on,
     trace_hash, reach_from, reach_until, ends_from, ends_until, safe_on, status, closed_at, proof)
   SELECT '${firm}', '${id(end)}', '${id('ff')}', '${id(end)}', '${id('ff')}', 'r', 1, '1950-01-01', '1999-01-01', '1950-01-01', 'h',
     '1950-01-01', '1950-01-01', '1950-01-01', '1950-01-01', ${change};`;
const change = (firm: string, end: string, values: string) =>
  `INSERT INTO date_changes (firm_id, id, deadline_id, cause, old_legal_on, old_safe_on, old_trace_hash, new_legal_on, new_safe_on,
     new_trace_hash, state, run_id, acknowledged_by, acknowledged_at)
   SELECT '${firm}', '${id(end)}', '${id('ff')}', 'facts', '1950-01-01', '1950-01-01', 'h', '1950-01-01', '1950-01-01', 'h', ${values};`;

export const stage = `
  DELETE FROM outbox; DELETE FROM dispatches; DELETE FROM deadlines; DELETE FROM date_changes; DELETE FROM throttles;
  DELETE FROM heartbeats;
  INSERT INTO firms (id, name, slug) VALUES ('${A}', 'A', 'a'), ('${B}', 'B', 'b'), ('${C}', 'C', 'c'), ('${D}', 'D', 'd');
  INSERT INTO users (id, email, name, password_hash, credential_version)
    VALUES ('${ana}', 'ana@x.test', 'Ana', 'h1', 7), ('${bia}', 'bia@x.test', 'Bia', 'h2', 7), ('${rui}', 'rui@x.test', 'Rui', 'h3', 3);
  INSERT INTO memberships (firm_id, id, user_id, role, is_active, created_at)
    VALUES ('${A}', '${id('01')}', '${ana}', 'lawyer', true, '2026-01-01'), ('${B}', '${id('02')}', '${ana}', 'paralegal', true, '2026-01-02'),
      ('${C}', '${id('03')}', '${ana}', 'admin', false, '2026-01-03'), ('${B}', '${id('04')}', '${bia}', 'admin', true, '2026-01-04'),
      ('${D}', '${id('05')}', '${bia}', 'admin', true, '2026-01-05'), ('${A}', '${id('06')}', '${rui}', 'admin', false, '2026-01-06'),
      ('${D}', '${id('07')}', '${rui}', 'lawyer', true, '2026-01-07');
  ${session(A, live, ana, { credential_version: '7', device_hash: "'browser of Ana'" })}
  ${session(A, recent, ana, { credential_version: '7', last_seen_at: "now() - interval '30 seconds'" })}
  ${session(A, ended, ana, { credential_version: '7', ended_at: 'now()' })}
  ${session(A, expired, ana, { credential_version: '7', expires_at: "now() - interval '1 second'" })}
  ${session(A, idle, ana, { credential_version: '7', idle_minutes: '5' })}
  ${session(A, stale, ana, { credential_version: '6' })}
  ${session(A, left, rui, { credential_version: '3' })}
  ${session(B, inB, ana, { credential_version: '7', last_seen_at: "now() - interval '20 minutes'" })}
  ${session(B, ofBia, bia, { credential_version: '7', device_hash: "'browser of Bia'" })}
  ${session(C, inC, ana, { credential_version: '7' })}
  ${session(D, live, bia, { credential_version: '7', last_seen_at: "now() - interval '20 minutes'" })}
  ${session(D, recent, rui, { credential_version: '3' })}
  ${session(D, linked, bia, { credential_version: '7', link_id: `'${id('ff')}'` })}
  ${outbox('21', 'NULL::timestamptz, NULL::timestamptz')}
  ${outbox('22', "NULL::timestamptz, now() + interval '1 minute'")}
  ${outbox('23', "NULL::timestamptz, now() - interval '1 minute'")}
  ${outbox('24', 'now(), NULL::timestamptz')}
  ${dispatch('31', "'planned', NULL::timestamptz, now() - interval '1 hour', NULL::timestamptz")}
  ${dispatch('32', "'planned', NULL::timestamptz, now() + interval '1 hour', NULL::timestamptz")}
  ${dispatch('33', "'planned', NULL::timestamptz, now() - interval '2 hours', now() + interval '1 minute'")}
  ${dispatch('34', "'sent', now(), now() - interval '3 hours', NULL::timestamptz")}
  ${dispatch('35', "'sending', NULL::timestamptz, now() - interval '1 hour', now() - interval '1 minute'")}
  ${dispatch('36', "'sent', now(), now() + interval '1 hour', NULL::timestamptz")}
  UPDATE outbox SET created_at = now() - interval '2 hours' WHERE handled_at IS NOT NULL;
  UPDATE dispatches SET attempt = 3 WHERE id IN ('${id('32')}', '${id('33')}', '${id('34')}');
  ${deadline(A, '41', "'1990-01-01', 'open', NULL, NULL")}
  ${deadline(B, '42', "'1990-01-01', 'done', now(), 'p'")}
  ${deadline(C, '43', "'1998-01-01', 'open', NULL, NULL")}
  ${deadline(A, '44', "'1990-01-01', 'done', now(), 'p'")} ${deadline(A, '45', "'1990-01-01', 'done', now(), 'p'")}
  ${deadline(B, '46', "'1990-01-01', 'done', now(), 'p'")}
  ${caseScene({ firms: [A, B], ana, bia, eva, id })}
  ${accountScene({ firms: [A, B, C, D], bia, eva, id })}
  ${change(D, '51', `'applied', '${id('ff')}', NULL::uuid, NULL::timestamptz`)}
  ${change(B, '52', `'waiting', '${id('ff')}', NULL::uuid, NULL::timestamptz`)}
  ${change(B, '53', `'applied', '${id('fe')}', '${bia}', now()`)}
  ${change(B, '54', `'applied', NULL::uuid, NULL::uuid, NULL::timestamptz`)}
  INSERT INTO heartbeats VALUES ('planner', now() - interval '1 minute');
  INSERT INTO throttles (key, attempts, last_at, blocked_until)
    VALUES ('other', 5, now() - interval '5 minutes', now() + interval '1 hour'), ('old', 5, now() - interval '3 days', NULL),
      ('mine', 4, now() - interval '5 minutes', now() - interval '1 second');`;
