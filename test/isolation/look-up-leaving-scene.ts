/** Two firms that asked to leave three weeks ago, one of which thought better of it, and one that asked last week. */
const uuid = (end: string) => `00000000-0000-7000-8000-00000000f0${end}`;

export const [leaving, staying, waiting, other] = ['a0', 'b0', 'c0', 'd0'].map(uuid);
/** Sol works in the firm that leaves alone, Duo there and in another, Tia in the other alone. */
const [sol, duo, tia] = ['e1', 'e2', 'e3'].map(uuid);

const user = (id: string | undefined, name: string) =>
  `('${id}', '${name.toLowerCase()}@l.test', '${name}', 'h')`;
const offboarding = (firm: string | undefined, ago: string, cancelled = 'NULL') =>
  `('${firm}', '${uuid('01')}', 'r', '${duo}', now() - interval '${ago}', ${cancelled}, ${cancelled === 'NULL' ? cancelled : `'${duo}'`})`;
const letter = (end: string, columns: string, values: string) =>
  `INSERT INTO letters (id, kind, state, ${columns}) VALUES
    ('${uuid(end)}', '${columns === 'invitation_id' ? 'invitation' : 'reset'}', 'sent', ${values});`;
const provider = (firm: string | undefined, end: string, isOn: boolean, removed = 'NULL') =>
  `('${firm}', '${uuid(end)}', 'i', 'c', ${isOn}, false, ${removed}, ${removed === 'NULL' ? "'s'" : 'NULL'})`;

export const leavingScene = `
  INSERT INTO firms (id, name, slug) VALUES ('${leaving}', 'Leaving', 'leaving'), ('${staying}', 'Staying', 'staying'),
    ('${waiting}', 'Waiting', 'waiting'), ('${other}', 'Other', 'other');
  INSERT INTO users (id, email, name, password_hash) VALUES ${user(sol, 'Sol')}, ${user(duo, 'Duo')}, ${user(tia, 'Tia')};
  INSERT INTO memberships (firm_id, id, user_id, role) VALUES ('${leaving}', '${uuid('11')}', '${sol}', 'admin'),
    ('${leaving}', '${uuid('12')}', '${duo}', 'lawyer'), ('${staying}', '${uuid('13')}', '${duo}', 'admin'),
    ('${other}', '${uuid('14')}', '${tia}', 'admin');
  INSERT INTO offboardings (firm_id, id, reason, requested_by, requested_at, cancelled_at, cancelled_by) VALUES
    ${offboarding(leaving, '21 days')}, ${offboarding(staying, '21 days', 'now()')}, ${offboarding(waiting, '7 days')};
  INSERT INTO second_factors (user_id, sealed_secret) VALUES ('${sol}', 's'), ('${duo}', 's');
  INSERT INTO recovery_codes (user_id, code_hash) VALUES ('${sol}', 'l'), ('${duo}', 'l');
  INSERT INTO invitations (firm_id, id, email, role, invited_by, expires_at) VALUES
    ('${leaving}', '${uuid('21')}', 'new@l.test', 'lawyer', '${sol}', now()),
    ('${other}', '${uuid('22')}', 'new@l.test', 'lawyer', '${tia}', now());
  ${letter('31', 'user_id', `'${sol}'`)} ${letter('32', 'address', "'sol@l.test'")}
  ${letter('33', 'invitation_id', `'${uuid('21')}'`)} ${letter('34', 'user_id', `'${duo}'`)}
  ${letter('35', 'address', "'duo@l.test'")} ${letter('36', 'invitation_id', `'${uuid('22')}'`)}
  INSERT INTO identity_providers (firm_id, id, issuer, client_id, is_on, asks_second_factor, removed_at, sealed_secret) VALUES
    ${provider(leaving, '41', true)}, ${provider(staying, '42', false)}, ${provider(waiting, '43', true, 'now()')};
  CREATE TEMP TABLE elsewhere (firm_id uuid) ON COMMIT DROP;`;
