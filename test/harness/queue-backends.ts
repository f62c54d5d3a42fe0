import { randomBytes } from 'node:crypto';
import { openQueues, type Queues } from '#platform/queues';
import type { TestDatabase } from './test-database.ts';

const redisUrl = process.env['TEST_REDIS_URL'];

/** Both queue back ends; `npm test` says in one line when there is no Redis and its half is skipped. */
export const queueBackends = [
  { name: 'Postgres', isAvailable: true },
  { name: 'Redis', isAvailable: redisUrl !== undefined },
] as const;

export type BackendName = (typeof queueBackends)[number]['name'];

/** The suite's own queues: its own schema on Postgres, its own prefix on Redis. */
export function openTestQueues(backend: BackendName, server: TestDatabase): Queues {
  const onError = () => undefined;

  return backend === 'Redis'
    ? openQueues({ redisUrl, prefix: `test-${randomBytes(6).toString('hex')}`, onError })
    : openQueues({ databaseUrl: server.queueDatabaseUrl, onError });
}
