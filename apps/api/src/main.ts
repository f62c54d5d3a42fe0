import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { assertRuntimeRole } from '#db/assert-runtime-role';
import { openDatabase } from '#db/database';
import { systemClock } from '#platform/clock';
import { readConfig } from '#platform/config';
import { createLogger } from '#platform/logger';
import { openStorage } from '#platform/storage/open-storage';
import { onStop } from '#platform/on-stop';
import { createApp } from './create-app.ts';
import { Readiness } from './health/readiness.ts';

/** Load balancers ask every few seconds whether this process is ready; until they have asked, they send requests. */
const noticeMs = 4_000;

try {
  await start();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`The API could not start. ${reason}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger('api', config.LOG_LEVEL);
  const database = openDatabase({
    url: config.DATABASE_URL,
    clock: systemClock,
    masterKeys: config.MASTER_KEYS,
  });
  await assertRuntimeRole(database);
  const storage = await openStorage(config, systemClock);
  await storage.assertPrivate();
  const app = await createApp({ config, database, storage, logger });
  await app.listen(config.API_PORT, config.API_HOST);
  logger.info({ url: await app.getUrl() }, 'listening');

  onStop(logger, async () => {
    app.get(Readiness).drain();
    if (config.NODE_ENV === 'production') await sleep(noticeMs);
    await app.close();
    await database.close();
  });
}
