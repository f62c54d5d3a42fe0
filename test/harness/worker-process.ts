import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { clearPrefix, newPrefix, type BackendName } from './queue-backends.ts';
import { testFiles, testMasterKeys, type TestDatabase } from './test-database.ts';

export type WorkerProcess = {
  readonly start: () => void;
  /** SIGKILL: no handler runs, no lease is given back. */
  readonly kill: () => Promise<void>;
  readonly cleanUp: () => Promise<void>;
};

/** The built worker as a process of its own, which can die at any moment. */
export function workerProcess(
  backend: BackendName,
  server: TestDatabase,
  smtpUrl: string,
): WorkerProcess {
  const prefix = newPrefix();
  let child: ChildProcess | undefined;

  return {
    start: () => {
      child = spawn(process.execPath, ['dist/worker/main.mjs'], {
        stdio: 'ignore',
        env: {
          PATH: process.env['PATH'],
          NODE_ENV: 'test',
          LOG_LEVEL: 'silent',
          DATABASE_URL: server.databaseUrl,
          QUEUE_DATABASE_URL: server.queueDatabaseUrl,
          ...(backend === 'Redis' && { REDIS_URL: process.env['TEST_REDIS_URL'] }),
          QUEUE_PREFIX: prefix,
          SMTP_URL: smtpUrl,
          MASTER_KEYS: testMasterKeys,
          ADMIN_URL: 'http://prazo.test',
          WORKER_PORT: '0',
          STORAGE_DIR: testFiles,
        },
      });
    },
    kill: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    cleanUp: () => clearPrefix(prefix),
  };
}
