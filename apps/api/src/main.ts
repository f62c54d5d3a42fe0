import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { assertRuntimeRole } from '#db/assert-runtime-role';
import { openDatabase } from '#db/database';
import { systemClock } from '#platform/clock';
import { readConfig } from '#platform/config';
import { createLogger } from '#platform/logger';
import { createApp } from './create-app.ts';
import { Readiness } from './health/readiness.ts';

const mostDrainMs = 25_000;
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
  const database = openDatabase({ url: config.DATABASE_URL, clock: systemClock });
  await assertRuntimeRole(database);
  const app = await createApp({ config, database, logger });
  await app.listen(config.API_PORT, config.API_HOST);
  logger.info({ url: await app.getUrl() }, 'listening');

  onStop(async (reason) => {
    logger.info({ reason }, 'stopping');
    app.get(Readiness).drain();
    if (config.NODE_ENV === 'production') await sleep(noticeMs);
    await app.close();
    await database.close();
    logger.info('stopped');
  });
}

/** Ends the process once, by signal or when the one that started it is gone; requests under way may finish. */
function onStop(stop: (reason: string) => Promise<void>): void {
  let isStopping = false;
  const end = (reason: string) => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), mostDrainMs).unref();
    void stop(reason).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => end(signal));
  if (process.env['PRAZO_PARENT']) process.on('disconnect', () => end('parent gone'));
}
