import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import {
  startDatabase,
  testFiles,
  testMasterKeys,
  type TestDatabase,
} from '../harness/test-database.ts';

const root = resolve('.');

describe('a process that is given the owner’s login', () => {
  let server: TestDatabase;
  beforeAll(async () => {
    server = await startDatabase();
  });
  afterAll(() => server.stop());

  it.each(['api', 'worker'])('does not start: %s', async (name) => {
    // A file of its own: other suites build the same programs at the same time.
    const file = `${root}/dist/refused-${name}-${process.pid}.mjs`;
    const build = `await (await import('./tools/build.ts')).bundle('apps/${name}/src/main.ts', '${file}')`;
    try {
      await once(
        spawn(process.execPath, ['--input-type=module', '-e', build], { cwd: root }),
        'exit',
      );
      const child = spawn(process.execPath, [file], {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: {
          PATH: process.env['PATH'],
          NODE_ENV: 'test',
          LOG_LEVEL: 'silent',
          DATABASE_URL: server.ownerUrl,
          QUEUE_DATABASE_URL: server.queueDatabaseUrl,
          SMTP_URL: 'smtp://127.0.0.1:1',
          STORAGE_DIR: testFiles,
          MASTER_KEYS: testMasterKeys,
          ADMIN_URL: 'http://prazo.test',
          API_PORT: '0',
          WORKER_PORT: '0',
        },
        timeout: 20_000,
      });
      const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);

      expect({ code, said }).toEqual({
        code: 1,
        said: expect.stringContaining('may not run the service'),
      });
    } finally {
      await Promise.all([rm(file, { force: true }), rm(`${file}.map`, { force: true })]);
    }
  });
});
