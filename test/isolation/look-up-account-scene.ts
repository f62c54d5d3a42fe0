import type { Question } from './look-up-question.ts';

type Words = {
  readonly firms: readonly [string, string, string, string];
  readonly bia: string;
  readonly eva: string;
  readonly id: (end: string) => string;
};
type Values = Readonly<Record<string, string>>;

const insert = (table: string, values: Values) =>
  `INSERT INTO ${table} (${Object.keys(values).join(', ')}) VALUES (${Object.values(values).join(', ')});`;
const ago = (span: string) => `now() - interval '${span}'`;
const ahead = "now() + interval '1 day'";

/**
 * Una works in A and D and has left C; Ivo works in A; Leo has left A and works in D; Max has left A. Their second
 * factors, tokens, invitations, letters and the audit of each firm stand in every state. Twins bear the same id in
 * another firm.
 */
export function accountScene({ firms: [a, b, c, d], bia, eva, id }: Words): string {
  const [max, una, ivo, leo] = [id('70'), id('71'), id('72'), id('73')];
  const q = (text: string) => `'${text}'`;
  const user = (user: string, name: string) =>
    insert('users', {
      id: q(user),
      email: q(`${name.toLowerCase()}@z.test`),
      name: q(name),
      password_hash: q(`h ${name}`),
      credential_version: '4',
    });
  const member = (firm: string, end: string, user: string, isActive = true) =>
    insert('memberships', {
      firm_id: q(firm),
      id: q(id(end)),
      user_id: q(user),
      role: "'paralegal'",
      is_active: String(isActive),
      created_at: `'2026-02-0${end[1]}'`,
    });
  const session = (firm: string, end: string, user: string, change: Values = {}) =>
    insert('sessions', {
      firm_id: q(firm),
      id: q(id(end)),
      user_id: q(user),
      token_hash: q(`session ${end} ${firm.slice(-2)}`),
      expires_at: ahead,
      credential_version: '4',
      ...change,
    });
  const challenge = (end: string, user: string, change: Values = {}) =>
    insert('challenges', {
      firm_id: q(a),
      id: q(id(end)),
      user_id: q(user),
      token_hash: q(`challenge ${end}`),
      device_hash: "'browser'",
      credential_version: '4',
      ...change,
    });
  const token = (firm: string, end: string, user: string, change: Values = {}) =>
    insert('api_tokens', {
      firm_id: q(firm),
      id: q(id(end)),
      user_id: q(user),
      name: "'t'",
      token_hash: q(`program ${end} ${firm.slice(-2)}`),
      permissions: "ARRAY['files.read']",
      expires_at: ahead,
      ...change,
    });
  const invitation = (firm: string, end: string, email: string, change: Values = {}) =>
    insert('invitations', {
      firm_id: q(firm),
      id: q(id(end)),
      email: q(`${email}@z.test`),
      role: "'lawyer'",
      token_hash: q(`invitation ${end} ${firm.slice(-2)}`),
      expires_at: ahead,
      invited_by: q(firm === b ? bia : eva),
      ...change,
    });
  const letter = (end: string, kind: string, change: Values) =>
    insert('letters', {
      id: q(id(end)),
      kind: q(kind),
      created_at: ago('10 minutes'),
      lease_token: q(id(`f${end[1]}`)),
      lease_until: ahead,
      ...change,
    });
  const grant = (firm: string, end: string, change: Values = {}) =>
    insert('support_grants', {
      firm_id: q(firm),
      id: q(id(end)),
      granted_by: q(eva),
      reason: "'why'",
      starts_at: ago('1 hour'),
      ends_at: ahead,
      ...change,
    });
  const support = (end: string, grant: string, change: Values = {}) =>
    insert('support_sessions', {
      firm_id: q(a),
      id: q(id(end)),
      grant_id: q(id(grant)),
      operator: "'o'",
      token_hash: q(`support ${end}`),
      expires_at: "now() + interval '1 hour'",
      ...change,
    });
  const revoked = { revoked_at: 'now()', revoked_by: q(eva) };
  const invites = (end: string) => ({ invitation_id: q(id(end)) });
  const sent = (of: string, link: string) => ({
    state: "'sent'",
    user_id: q(of),
    token_hash: q(link),
    expires_at: ahead,
  });

  return `
    DELETE FROM letters; DELETE FROM invitations; DELETE FROM audit_heads; DELETE FROM retention_runs;
    ${user(max, 'Max')} ${user(una, 'Una')} ${user(ivo, 'Ivo')} ${user(leo, 'Leo')}
    ${member(a, 'c1', una)} ${member(d, 'c2', una)} ${member(c, 'c3', una, false)}
    ${member(a, 'c4', ivo)} ${member(a, 'c5', leo, false)} ${member(d, 'c6', leo)} ${member(a, 'c7', max, false)}
    ${session(a, '74', una)} ${session(d, '74', una)} ${session(b, '74', ivo)} ${session(a, '75', una)}
    ${session(a, '76', una, { ended_at: 'now()' })} ${session(a, '77', una, { credential_version: '3' })}
    ${session(a, '7c', una, { expires_at: ago('1 second') })} ${session(a, '78', ivo)}
    ${session(a, '79', ivo, { ended_at: 'now()' })} ${session(a, '7a', ivo, { credential_version: '3' })} ${session(d, '7d', leo)}
    INSERT INTO second_factors (user_id, sealed_secret, last_step, confirmed_at)
      VALUES ('${una}', 'of Una', 10, now()), ('${ivo}', 'proposed', 10, NULL), ('${leo}', 'of Leo', 5, now());
    UPDATE second_factors SET sealed_secret = 'proposed' WHERE user_id = '${eva}';
    INSERT INTO recovery_codes (user_id, code_hash, used_at)
      VALUES ('${una}', 'c1', NULL), ('${una}', 'c2', ${ago('1 day')}), ('${una}', 'c3', NULL), ('${leo}', 'c1', NULL);
    ${challenge('7b', una)} ${challenge('7e', una, { credential_version: '3' })} ${challenge('7f', leo)}
    ${challenge('6a', una, { ended_at: 'now()' })} ${challenge('6b', una, { created_at: ago('6 minutes') })}
    ${token(a, '81', una)} ${token(d, '81', una)} ${token(a, '82', una, { last_used_at: ago('30 seconds') })}
    ${token(a, '83', una, { revoked_at: 'now()' })} ${token(a, '84', una, { expires_at: ago('1 second') })} ${token(a, '85', leo)}
    ${invitation(a, '91', 'new')} ${invitation(c, '91', 'new')} ${invitation(a, '92', 'gone', { state: "'revoked'" })}
    ${invitation(a, '93', 'late', { expires_at: ago('1 second'), delivery: "'sent'" })}
    ${invitation(b, '95', 'una')} ${invitation(d, '96', 'una')} ${invitation(b, '97', 'una', { state: "'revoked'" })}
    ${invitation(b, '98', 'ivo', { expires_at: ago('1 second') })} ${invitation(a, '9a', 'leo')} ${invitation(c, '9a', 'leo')}
    ${letter('b1', 'invitation', { ...invites('93'), lease_until: 'NULL' })}
    ${letter('b2', 'invitation', { ...invites('93'), state: "'sent'", lease_until: 'NULL', created_at: ago('2 days') })}
    ${letter('b3', 'invitation', { ...invites('95'), lease_until: ago('1 minute') })}
    ${letter('b4', 'reset', { address: "'una@z.test'" })}
    ${letter('b5', 'reset', { ...sent(una, 'reset of Una'), address: "'una@z.test'" })}
    ${letter('b6', 'reset', { ...sent(una, 'late reset'), expires_at: ago('1 second') })}
    ${letter('b7', 'email_change', { ...sent(una, 'change of Una'), address: "'una2@z.test'" })}
    ${letter('b8', 'email_change', { ...sent(ivo, 'change of Ivo'), address: "'una@z.test'" })}
    ${letter('b9', 'email_change', { user_id: q(una), address: "'una3@z.test'" })}
    ${letter('ba', 'reset_notice', { user_id: q(una) })} ${letter('bb', 'reset', { address: "'nobody@z.test'", attempt: '3' })}
    ${letter('bc', 'reset', { address: "'max@z.test'" })} ${letter('bd', 'invitation', invites('92'))}
    ${letter('be', 'reset', { ...sent(ivo, 'reset of Ivo'), address: "'free@z.test'" })}
    ${letter('bf', 'email_change', { ...sent(ivo, 'late change'), address: "'free@z.test'", expires_at: ago('1 second') })}
    ${letter('a1', 'reset', { state: "'dropped'", address: "'una@z.test'", created_at: ago('2 hours') })}
    ${letter('a2', 'reset', { state: "'sent'", address: "'old@z.test'", created_at: ago('9 days') })}
    ${letter('a3', 'email_change', { address: "'old@z.test'", created_at: ago('9 days') })}
    ${grant(a, 'd1')} ${grant(a, 'd2', revoked)} ${grant(d, 'd2')} ${grant(a, 'd3', { ends_at: ago('1 second') })}
    ${grant(a, 'd4', { starts_at: "now() + interval '1 hour'" })} ${support('d5', 'd1')} ${support('d6', 'd2')} ${support('d7', 'd3')}
    ${support('d8', 'd4')} ${support('d9', 'd1', { expires_at: ago('1 second') })}
    INSERT INTO retention_runs (firm_id, id, ran_at, removed)
      VALUES ('${a}', '${id('a8')}', now(), '{}'), ('${b}', '${id('a8')}', ${ago('2 days')}, '{}');
    INSERT INTO audit_heads (firm_id, seq, hash, checkpoint_seq, checkpoint_at) VALUES ('${a}', 10, 'h', 2, now()),
      ('${b}', 10, 'h', 8, NULL), ('${c}', 10, 'h', 8, ${ago('2 days')}), ('${d}', 10, 'h', 8, now());
    INSERT INTO audit (firm_id, id, action, subject_type, subject_id, data)
      VALUES ('${a}', '${id('a9')}', 'a', 'case', '${id('ff')}', '{}');`;
}

/** Refusals: the same function asked in vain, one way after the other. */
export const inVain = (
  what: string,
  asked: readonly (readonly [firm: string, ask: string])[],
): readonly Question[] =>
  asked.map(([firm, ask]) => ({ name: `${what}: ${ask}`, firm, ask, gives: [[false]] }));
