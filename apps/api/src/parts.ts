import type { Logger } from 'pino';
import type { Config } from '#platform/config';
import type { Storage } from '#platform/storage/storage';
import type { Database } from '#db/database';

/** What the application is made of. main.ts takes it from the environment, tests give their own. */
export type AppParts = {
  readonly config: Config;
  readonly database: Database;
  readonly storage: Storage;
  readonly logger: Logger;
};

/** Injection tokens of the parts: their types exist at compile time only. */
export const CONFIG = Symbol('config');
export const DATABASE = Symbol('database');
export const OPENID = Symbol('openid');
export const STORAGE = Symbol('storage');
