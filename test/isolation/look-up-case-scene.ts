type Words = {
  readonly firms: readonly [string, string];
  readonly ana: string;
  readonly bia: string;
  readonly eva: string;
  readonly id: (end: string) => string;
};

/** Restricted cases of two firms, some under the same id, and who is named in them. */
export function caseScene({ firms: [a, b], ana, bia, eva, id }: Words): string {
  const gil = id('e5');
  const opened = (
    firm: string,
    end: string,
    { owner = eva, lawyer = eva, isRestricted = true } = {},
  ) =>
    `INSERT INTO cases (firm_id, id, client_id, person_id, office_id, playbook, owner_id, lawyer_id, waiting_on, opened_on, is_restricted, playbook_version, progress_on)
     VALUES ('${firm}', '${id(end)}', '${id('ff')}', '${id('ff')}', '${id('ff')}', 'p', '${owner}', '${lawyer}', 'aima', '2026-01-01', ${isRestricted}, 1, '2026-01-01');`;
  const named = (firm: string, end: string, user: string, removed = 'NULL') =>
    `INSERT INTO case_people (firm_id, case_id, user_id, named_by, removed_at)
     VALUES ('${firm}', '${id(end)}', '${user}', '${eva}', ${removed});`;

  const file = (end: string, state: string, age: string, others = "NULL, NULL, 'not_scanned'") =>
    `INSERT INTO files (firm_id, id, case_id, object_key, name, type, size, sha256, uploaded_by, state, created_at, lease_until, removed_at, scan, checked_at, refusal)
     SELECT '${a}', '${id(end)}', '${id('64')}', '${a}/files/${id(end)}', 'n', 't', 1, 's', '${eva}', '${state}', now() - interval '${age}', ${others}, now(), 'damaged';`;

  const bundle = (end: string, matter: string, state: string, others = 'NULL, NULL') =>
    `INSERT INTO bundles (firm_id, id, case_id, requested_by, state, lease_until, removed_at, made_at, made_in, pages, size, sha256)
     SELECT '${a}', '${id(end)}', '${id(matter)}', '${eva}', '${state}', ${others}, now(), 1, 1, 1, repeat('a', 64);`;

  return `
    ${file('71', 'quarantined', '3 minutes')} ${file('72', 'quarantined', '2 minutes', "now() + interval '1 minute', NULL, NULL")}
    ${file('73', 'quarantined', '1 minute', "now() - interval '1 minute', NULL, NULL")} ${file('74', 'clean', '9 days')}
    ${file('75', 'pending', '23 hours')} ${file('76', 'pending', '25 hours')}
    ${file('77', 'rejected', '1 hour')} ${file('78', 'rejected', '1 hour', 'NULL, now(), NULL')} ${file('79', 'removed', '1 hour')}
    INSERT INTO users (id, email, name, password_hash) VALUES ('${eva}', 'eva@y.test', 'Eva', 'h'), ('${gil}', 'gil@y.test', 'Gil', 'h');
    INSERT INTO second_factors (user_id) VALUES ('${bia}'), ('${eva}');
    INSERT INTO memberships (firm_id, id, user_id, role)
      VALUES ('${a}', '${id('08')}', '${eva}', 'admin'), ('${a}', '${id('09')}', '${gil}', 'admin');
    ${opened(a, '61')} ${opened(a, '62', { owner: ana })} ${opened(a, '63', { lawyer: ana })}
    ${opened(a, '64', { isRestricted: false })} ${opened(a, '65')} ${opened(a, '66')} ${opened(a, '67')}
    ${opened(b, '61', { owner: bia })} ${opened(b, '68')}
    ${named(a, '65', ana)} ${named(a, '66', ana, 'now()')} ${named(a, '67', bia)} ${named(b, '61', ana)}
    UPDATE deadlines SET case_id = '${id('61')}' WHERE id IN ('${id('44')}', '${id('46')}');
    ${bundle('b1', '61', 'requested')} ${bundle('b2', '62', 'requested', "now() + interval '1 minute', NULL")}
    ${bundle('b3', '63', 'made')} ${bundle('b4', '63', 'removed')} ${bundle('b5', '63', 'failed', 'NULL, now()')}
    UPDATE deadlines SET case_id = '${id('64')}' WHERE id = '${id('45')}';`;
}
