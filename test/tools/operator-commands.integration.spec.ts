import { randomBytes } from 'node:crypto';
import { verifyPassword } from '#platform/passwords';
import { asOwner, startDatabase, type TestDatabase } from '#test/harness/test-database';
import { run as addMember } from '../../tools/prazo/add-member.ts';
import { run as createFirm } from '../../tools/prazo/create-firm.ts';
import { run as migrate } from '../../tools/prazo/migrate.ts';
import { argsOf, callCommand, type Command } from './call-command.ts';

const password = 'uma palavra-passe comprida';

function call(command: Command, options: Readonly<Record<string, string>>) {
  return callCommand(command, argsOf(options));
}

describe('the commands of the platform operator', () => {
  let db: TestDatabase;
  let firm: string;
  const ana = { email: 'Ana@firma.example', name: 'Ana Sousa', role: 'lawyer' };

  beforeAll(async () => {
    db = await startDatabase();
  });

  afterAll(() => db.stop());

  beforeEach(async () => {
    process.env['DATABASE_OWNER_URL'] = db.ownerUrl;
    process.env['PRAZO_PASSWORD'] = password;
    firm = `firma-${randomBytes(4).toString('hex')}`;
    await call(createFirm, { name: 'Firma', slug: firm });
  });

  afterEach(() => {
    delete process.env['DATABASE_OWNER_URL'];
    delete process.env['PRAZO_PASSWORD'];
  });

  it('migrate has nothing to do on a database that is up to date', async () => {
    const { code, stdout } = await call(migrate, {});

    expect([code, stdout]).toEqual([
      0,
      'nothing to apply\noffices published\nlaw published: 0 new, 0 amended\n',
    ]);
  });

  it('a new firm and its first member can sign in', async () => {
    const { code, stdout } = await call(addMember, { ...ana, firm, locale: 'en' });
    const logins = await asOwner<{ password_hash: string; locale: string; role: string }>(
      db.ownerUrl,
      `SELECT u.password_hash, u.locale, m.role FROM users u JOIN memberships m ON m.user_id = u.id
       JOIN firms f ON f.id = m.firm_id WHERE f.slug = $1 AND u.email = 'ana@firma.example'`,
      [firm],
    );

    expect([code, stdout]).toEqual([0, `ana@firma.example may sign in to ${firm} as lawyer\n`]);
    expect(logins).toMatchObject([{ locale: 'en', role: 'lawyer' }]);
    expect(await verifyPassword(logins[0]?.password_hash, password)).toBe(true);
  });

  it('somebody known from another firm keeps the password and is not asked for one', async () => {
    delete process.env['PRAZO_PASSWORD'];
    const { code, stdout } = await call(addMember, { ...ana, firm, role: 'admin' });

    expect(code).toBe(0);
    expect(stdout).toContain('the name and password they already had');
  });

  it('nobody joins a firm twice, and no slug is given twice', async () => {
    await call(addMember, { ...ana, firm });
    const again = await call(addMember, { ...ana, firm });
    const taken = await call(createFirm, { name: 'Outra', slug: firm });

    expect([again.code, taken.code]).toEqual([2, 2]);
    expect(again.stderr).toContain('--email: ana@firma.example is a member');
    expect(taken.stderr).toContain(`--slug: "${firm}" is taken`);
  });

  it.each<[string, Command, Readonly<Record<string, string>>]>([
    ['--slug', createFirm, { name: 'Firma', slug: 'Não!' }],
    ['--name', createFirm, { name: ' ', slug: 'firma' }],
    ['--name', createFirm, { slug: 'firma' }],
    ['--zone', createFirm, { name: 'Firma', slug: 'firma', zone: 'Europe/Paris' }],
    ['--color', createFirm, { name: 'Firma', slug: 'firma', color: 'red' }],
    ['--firm', addMember, { ...ana, firm: 'nenhuma' }],
    ['--firm', addMember, ana],
    ['--email', addMember, { ...ana, firm: 'firma', email: 'ana' }],
    ['--role', addMember, { ...ana, firm: 'firma', role: 'owner' }],
    ['--locale', addMember, { ...ana, firm: 'firma', locale: 'fr' }],
  ])('names %s when it is wrong, and ends with 2', async (option, command, options) => {
    const { code, stdout, stderr } = await call(command, options);

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(option);
  });

  it.each([
    ['', 'PRAZO_PASSWORD'],
    ['curta', 'the password'],
  ])('the password %p is refused and not repeated', async (wrong, field) => {
    process.env['PRAZO_PASSWORD'] = wrong;
    const { code, stderr } = await call(addMember, { ...ana, email: 'rui@firma.example', firm });

    expect(code).toBe(2);
    expect(stderr).toContain(field);
    if (wrong) expect(stderr).not.toContain(wrong);
  });

  it.each([
    ['', 2, 'DATABASE_OWNER_URL: set it'],
    ['mysql://localhost/prazo', 2, 'DATABASE_OWNER_URL: is not a postgres:// URL'],
    ['postgres://nobody:secret@127.0.0.1:1/prazo', 1, 'ECONNREFUSED'],
  ])('with DATABASE_OWNER_URL=%p it ends with %i and says %p', async (url, expected, words) => {
    process.env['DATABASE_OWNER_URL'] = url;
    const { code, stderr } = await call(migrate, {});

    expect(code).toBe(expected);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('secret');
  });

  it('a database that was never migrated is told from a broken one', async () => {
    const name = `prazo_empty_${randomBytes(4).toString('hex')}`;
    await asOwner(db.ownerUrl, `CREATE DATABASE ${name}`);
    const url = new URL(db.ownerUrl);
    url.pathname = `/${name}`;
    process.env['DATABASE_OWNER_URL'] = url.href;
    try {
      const { code, stderr } = await call(createFirm, { name: 'Firma', slug: 'firma' });

      expect(code).toBe(1);
      expect(stderr).toContain('run `prazo migrate` first');
    } finally {
      await asOwner(db.ownerUrl, `DROP DATABASE ${name}`);
    }
  });
});
