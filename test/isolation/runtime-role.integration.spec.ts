import pg from 'pg';
import { assertRuntimeRole } from '#db/assert-runtime-role';
import {
  asOwner,
  openTestDatabase,
  startDatabase,
  type TestDatabase,
} from '../harness/test-database.ts';

/** What makes a login unfit to serve, how it is undone, and how the refusal says it. */
const unfit: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'a superuser',
    'ALTER ROLE $login SUPERUSER',
    'ALTER ROLE $login NOSUPERUSER',
    /it is a superuser/,
  ],
  [
    'one that bypasses policies',
    'ALTER ROLE $login BYPASSRLS',
    'ALTER ROLE $login NOBYPASSRLS',
    /bypass/,
  ],
  [
    'one that can be the system',
    'GRANT prazo_system TO $login',
    'REVOKE prazo_system FROM $login',
    /member of prazo_system/,
  ],
  [
    'one that owns a table',
    'ALTER TABLE cases OWNER TO $login',
    'ALTER TABLE cases OWNER TO CURRENT_USER',
    /it owns cases/,
  ],
  [
    'a stranger',
    'REVOKE prazo_app FROM $login',
    'GRANT prazo_app TO $login',
    /not a member of prazo_app/,
  ],
];

describe('the role a process serves with', () => {
  let server: TestDatabase;
  let login: string;

  beforeAll(async () => {
    server = await startDatabase();
    login = pg.escapeIdentifier(new URL(server.databaseUrl).username);
  });
  afterAll(() => server.stop());

  const check = async (url: string) => {
    const database = openTestDatabase(url);
    try {
      await assertRuntimeRole(database);
    } finally {
      await database.close();
    }
  };

  it('is taken when it is only a member of prazo_app', async () => {
    await expect(check(server.databaseUrl)).resolves.toBeUndefined();
  });

  it.each(unfit)('is refused when it is %s', async (_name, spoil, mend, reason) => {
    await asOwner(server.ownerUrl, spoil.replace('$login', login));
    try {
      await expect(check(server.databaseUrl)).rejects.toThrow(reason);
    } finally {
      await asOwner(server.ownerUrl, mend.replace('$login', login));
    }
  });
});
