import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#db/migrate';
import { openTestDatabase, asOwner } from '#test/harness/test-database';
import { readFirm } from '#db/with-firm';
import { provisionLogins } from '#db/provision';
import { verifyChain } from '#services/audit/verify-chain';
import { openTestCheckpoints } from './chain-stage.ts';

const migrations = 'prisma/migrations';
const firm = '00000000-0000-7000-8000-00000000000a';

it('an audit from before the chain is linked in the order in which it was written, by an owner without rights', async () => {
  const serverUrl = process.env['TEST_DATABASE_OWNER_URL'] ?? '';
  const name = `prazo_test_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  const before = await mkdtemp(join(tmpdir(), 'prazo-migrations-'));
  for (const each of await readdir(migrations)) {
    if (each < '20261128000100')
      await cp(join(migrations, each), join(before, each), { recursive: true });
  }
  const { directory, checkpoints } = await openTestCheckpoints();
  await asOwner(serverUrl, `CREATE ROLE ${name}_owner LOGIN PASSWORD '${password}'`);
  await asOwner(serverUrl, `CREATE DATABASE ${name} OWNER ${name}_owner`);
  for (const role of ['prazo_system', 'prazo_eraser']) {
    await asOwner(
      serverUrl,
      `DO $$ BEGIN CREATE ROLE ${role} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
    );
  }
  await asOwner(serverUrl, `GRANT prazo_system, prazo_eraser TO ${name}_owner`);
  const superUrl = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  const ownerUrl = Object.assign(new URL(superUrl), { username: `${name}_owner`, password }).href;
  try {
    await migrate(ownerUrl, before);
    await asOwner(
      superUrl,
      `INSERT INTO firms (id, name, slug) VALUES ('${firm}', 'Firma', 'firma');
       INSERT INTO audit (firm_id, id, at, action, subject_type, subject_id, data)
         SELECT '${firm}', gen_random_uuid(), now() - make_interval(days => n), n::text, 'case', gen_random_uuid(), '{}'
         FROM generate_series(1, 700) AS n`,
    );
    await migrate(ownerUrl);

    const { databaseUrl } = await provisionLogins(superUrl);
    const database = openTestDatabase(databaseUrl);
    const actor = { firmId: firm, userId: undefined, role: 'system' } as const;
    const found = await readFirm(database, actor, async (ctx) => ({
      verdict: await verifyChain(ctx, checkpoints.of(firm)),
      ends: await ctx.sql(
        `SELECT a.action FROM audit_links l JOIN audit a ON a.id = l.audit_id WHERE seq IN (1, 700) ORDER BY seq`,
      ),
    }));
    await database.close();

    expect(found.verdict).toEqual({ rows: 700, checkpoints: 0, faults: [], faultCount: 0 });
    expect(found.ends).toEqual([{ action: '700' }, { action: '1' }]);
  } finally {
    await rm(before, { recursive: true });
    await rm(directory, { recursive: true });
    await asOwner(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    await asOwner(
      serverUrl,
      `DROP ROLE IF EXISTS ${name}_owner, ${name}_app_login, ${name}_queue_login`,
    );
  }
});
