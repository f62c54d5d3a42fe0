import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { openQueues, type Queues } from '#platform/queues';
import type { TestDatabase } from './test-database.ts';

const redisUrl = process.env['TEST_REDIS_URL'];

/** Both queue back ends; `npm test` says in one line when there is no Redis and its half is skipped. */
export const queueBackends = [
  { name: 'Postgres', isAvailable: true },
  { name: 'Redis', isAvailable: redisUrl !== undefined },
] as const;

export type BackendName = (typeof queueBackends)[number]['name'];

export function newPrefix(): string {
  return `test-${randomBytes(6).toString('hex')}`;
}

/** The suite's own queues: its own schema on Postgres, its own prefix on Redis, which is empty again afterwards. */
export function openTestQueues(
  backend: BackendName,
  server: TestDatabase,
  onError: (error: Error) => void = () => undefined,
): Queues {
  const prefix = newPrefix();
  if (backend === 'Postgres') {
    return openQueues({ databaseUrl: server.queueDatabaseUrl, prefix, onError });
  }
  const queues = openQueues({ redisUrl, prefix, onError });

  return {
    ...queues,
    close: async () => {
      await queues.close();
      await clearPrefix(prefix);
    },
  };
}

/** Leaves nothing of ours in a Redis that may be somebody's. */
export async function clearPrefix(prefix: string): Promise<void> {
  if (!redisUrl) return;
  const redis = new Redis(redisUrl);
  for await (const keys of redis.scanStream({ match: `${prefix}:*`, count: 500 })) {
    if (keys.length > 0) await redis.unlink(...keys);
  }
  await redis.quit();
}
