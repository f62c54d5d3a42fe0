import type { Logger } from 'pino';
import type { Database } from '#db/database';
import type { Checkpoints } from '#platform/checkpoints';
import type { Config } from '#platform/config';
import type { Mailer } from '#platform/mail';
import type { Scanner } from '#platform/scanner';
import type { Storage } from '#platform/storage/storage';
import type { Queues } from '#platform/queues';

/** What the worker's providers share, handed in from outside, so that tests run the same worker on servers of theirs. */
export type WorkerTools = {
  readonly config: Pick<Config, 'ADMIN_URL'>;
  readonly database: Database;
  readonly queues: Queues;
  readonly mailer: Mailer;
  readonly storage: Storage;
  /** Absent: files are kept without a look for viruses, and say so. */
  readonly scanner: Scanner | undefined;
  /** Absent only where nobody would look for them: outside production. */
  readonly checkpoints?: Checkpoints | undefined;
  readonly logger: Logger;
};

export const workerTools = Symbol('WorkerTools');
