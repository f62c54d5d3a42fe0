import { pino, type Logger } from 'pino';
import type { Checkpoints } from '#platform/checkpoints';
import { openMailer } from '#platform/mail';
import type { Queues } from '#platform/queues';
import { createWorker } from '#worker/create-worker';
import { startInbox } from '../../tools/inbox/start-inbox.ts';
import { openTestQueues, type BackendName } from './queue-backends.ts';
import { startStorage } from './test-storage.ts';
import type { TestDatabase } from './test-database.ts';

export type TestWorker = {
  /** The worker's own queues, to put something into. */
  readonly queues: Queues;
  readonly inbox: Awaited<ReturnType<typeof startInbox>>;
  readonly stop: () => Promise<void>;
};

/** The real worker on the suite's database and queues, sending to a real SMTP socket. */
export async function runWorker(
  backend: BackendName,
  server: TestDatabase,
  checkpoints?: Checkpoints,
  logger: Logger = pino({ level: process.env['TEST_LOG_LEVEL'] ?? 'silent' }),
  onError?: (error: Error) => void,
): Promise<TestWorker> {
  const inbox = await startInbox({});
  const queues = openTestQueues(backend, server, onError);
  const mailer = openMailer(inbox.smtpUrl, 'Prazo <prazo@localhost>');
  const files = await startStorage();
  const worker = await createWorker({
    config: { ADMIN_URL: 'http://prazo.test' },
    database: server.database,
    queues,
    mailer,
    checkpoints,
    storage: files.storage,
    scanner: undefined,
    logger,
  });
  await worker.init();

  return {
    inbox,
    queues,
    stop: async () => {
      await worker.close();
      await queues.close();
      mailer.close();
      await inbox.stop();
      await files.stop();
    },
  };
}
