import 'reflect-metadata';
import { assertRuntimeRole } from '#db/assert-runtime-role';
import { openDatabase } from '#db/database';
import { openCheckpoints } from '#platform/checkpoints';
import { systemClock } from '#platform/clock';
import { readConfig } from '#platform/config';
import { createLogger } from '#platform/logger';
import { openMailer } from '#platform/mail';
import { openScanner } from '#platform/scanner';
import { openStorage } from '#platform/storage/open-storage';
import { openQueues } from '#platform/queues';
import { onStop } from '#platform/on-stop';
import { createWorker } from './create-worker.ts';

const config = readConfig(process.env);
const logger = createLogger('worker', config.LOG_LEVEL);
const { CHECKPOINT_DIR: checkpointDirectory } = config;
if (!checkpointDirectory && config.NODE_ENV === 'production') {
  throw new Error('The environment is not complete:\n  CHECKPOINT_DIR: the worker needs it');
}
const database = openDatabase({
  url: config.DATABASE_URL,
  clock: systemClock,
  masterKeys: config.MASTER_KEYS,
});
await assertRuntimeRole(database);

const queues = openQueues({
  redisUrl: config.REDIS_URL,
  databaseUrl: config.QUEUE_DATABASE_URL,
  prefix: config.QUEUE_PREFIX,
  onError: (error) => logger.error({ err: error }, 'queue'),
});
const mailer = openMailer(config.SMTP_URL, config.MAIL_FROM);
const checkpoints = checkpointDirectory
  ? openCheckpoints(checkpointDirectory, config.MASTER_KEYS)
  : undefined;
const storage = await openStorage(config, systemClock);
await storage.assertPrivate();
const worker = await createWorker({
  config,
  database,
  queues,
  mailer,
  checkpoints,
  storage,
  scanner: config.CLAMD_URL ? openScanner(config.CLAMD_URL) : undefined,
  logger,
});
await worker.listen(config.WORKER_PORT, config.WORKER_HOST);
logger.info({ queue: queues.backend }, 'worker started');

onStop(logger, async () => {
  await worker.close();
  await queues.close();
  mailer.close();
  await database.close();
});
