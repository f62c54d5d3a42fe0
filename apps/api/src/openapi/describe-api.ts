import 'reflect-metadata';
import { pino } from 'pino';
import { openDatabase } from '#db/database';
import { readConfig } from '#platform/config';
import { openStorage } from '#platform/storage/open-storage';
import { systemClock } from '#platform/clock';
import { createApp } from '../create-app.ts';
import { describe } from './document.ts';

/** The OpenAPI document of the application as it is built, for tools/openapi.ts. Connects to nothing. */
export async function describeApi() {
  const nowhere = 'postgres://nobody@127.0.0.1:1/none';
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: nowhere,
    QUEUE_DATABASE_URL: nowhere,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MASTER_KEYS: `none:${'A'.repeat(43)}`,
    ADMIN_URL: 'http://127.0.0.1:1',
    STORAGE_DIR: 'nowhere',
  });
  const database = openDatabase({
    url: nowhere,
    clock: systemClock,
    masterKeys: config.MASTER_KEYS,
  });
  const storage = await openStorage(config, systemClock);
  const app = await createApp({ config, database, storage, logger: pino({ level: 'silent' }) });
  await app.init();
  const document = describe(app);
  await app.close();
  await database.close();

  return document;
}
