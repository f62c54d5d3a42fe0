import { join } from 'node:path';
import type { Ports } from './ports.ts';

type Addresses = {
  readonly directory: string;
  readonly databaseUrl: string;
  readonly queueDatabaseUrl: string;
  readonly masterKeys: string;
  readonly smtpUrl: string;
  readonly ports: Ports;
};

/** What API and worker get: REDIS_URL and S3_* pass through, the owner's DATABASE_URL does not. */
export function childEnvironment(env: NodeJS.ProcessEnv, given: Addresses): NodeJS.ProcessEnv {
  return {
    MAIL_FROM: 'Prazo <prazo@localhost>',
    LOG_LEVEL: 'info',
    CHECKPOINT_DIR: join(given.directory, 'checkpoints'),
    ...env,
    NODE_ENV: 'development',
    PRAZO_DEMO: '1',
    PRAZO_DATA_DIR: given.directory,
    STORAGE_DIR: join(given.directory, 'files'),
    DATABASE_URL: given.databaseUrl,
    QUEUE_DATABASE_URL: given.queueDatabaseUrl,
    MASTER_KEYS: given.masterKeys,
    SMTP_URL: given.smtpUrl,
    API_HOST: '127.0.0.1',
    API_PORT: String(given.ports.api),
    WORKER_PORT: String(given.ports.worker),
    ADMIN_URL: `http://127.0.0.1:${given.ports.admin}`,
  };
}
