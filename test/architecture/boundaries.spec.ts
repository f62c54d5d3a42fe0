import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** One forbidden import for each rule. Planted all at once: the tool needs most of its time to start. */
const violations: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['apps-never-import-apps', 'apps/worker/src/planted.ts', '#api/firm-door'],
  [
    'only-tests-and-tools-import-tools-or-tests',
    'libs/jobs/planted-tool.ts',
    '../../tools/build.ts',
  ],
  ['only-apps-know-nest', 'libs/services/planted-nest.ts', '@nestjs/common'],
  ['domain-imports-only-nothing', 'libs/domain/planted-lib.ts', '#platform/clock'],
  ['domain-is-pure', 'libs/domain/planted-node.ts', 'node:fs'],
  ['domain-is-pure', 'libs/domain/planted-package.ts', 'zod'],
  ['calendar-knows-no-deadlines', 'libs/domain/calendar/planted.ts', '#domain/deadlines/rules'],
  [
    'deadlines-know-no-playbooks',
    'libs/domain/deadlines/planted.ts',
    '#domain/playbooks/catalogue',
  ],
  ['platform-imports-only-nothing', 'libs/platform/planted.ts', '#db/system'],
  ['db-imports-only-platform-domain', 'libs/db/planted.ts', '#jobs/queues'],
  ['jobs-imports-only-platform-domain', 'libs/jobs/planted.ts', '#db/system'],
  [
    'services-imports-only-domain-db-jobs-platform',
    'libs/services/planted.ts',
    '#api-client/client',
  ],
  ['api-client-imports-only-nothing', 'libs/api-client/planted.ts', '#platform/clock'],
  ['admin-sees-the-api-client-and-the-domain', 'apps/admin/src/planted.ts', '#services/today'],
  ['only-db-opens-postgres', 'libs/services/planted-pg.ts', 'pg'],
  ['api-has-no-sql-and-no-rules', 'apps/api/src/planted.ts', '#domain/deadlines/rules'],
  ['no-unresolved', 'libs/services/planted-gone.ts', './gone.ts'],
  ['no-cycles', 'libs/services/planted-one.ts', './planted-two.ts'],
];
/** What the cycle runs through. */
const other = 'libs/services/planted-two.ts';

describe('the boundaries between the parts', () => {
  const files = [...violations.map(([, file]) => file), other];
  let report = '';

  beforeAll(() => {
    for (const [, file, imports] of violations) {
      writeFileSync(join(root, file), `export * from '${imports}';\n`);
    }
    writeFileSync(join(root, other), "export * from './planted-one.ts';\n");
    const tool = spawnSync(
      process.execPath,
      [
        'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
        '--config',
        '.dependency-cruiser.mjs',
        ...files,
      ],
      { cwd: root, encoding: 'utf8' },
    );
    report = tool.stdout + tool.stderr;
  }, 60_000);

  afterAll(() => files.forEach((file) => rmSync(join(root, file), { force: true })));

  it.each(violations)('%s finds what is planted in %s', (rule, file) => {
    expect(report).toMatch(new RegExp(`error ${rule}: ${file}`));
  });
});
