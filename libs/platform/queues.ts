import {
  createPostgresBackend,
  createRedisBackend,
  withBackend,
  type BackendFactory,
  type IQueueBackend,
} from 'bullmq';
import { Redis } from 'ioredis';

export type QueueJob<Payload> = { readonly id: string; readonly payload: Payload };

export type Producer<Payload> = {
  /** Queues each job once: an id that is still waiting or running is not queued again. */
  readonly add: (jobs: readonly QueueJob<Payload>[]) => Promise<void>;
  /** How many jobs nobody has started yet. */
  readonly waiting: () => Promise<number>;
  readonly close: () => Promise<void>;
};

export type Consumer = { readonly close: () => Promise<void> };

export type Queues = {
  readonly backend: 'redis' | 'postgres';
  readonly produce: <Payload extends object>(name: string) => Producer<Payload>;
  readonly consume: (
    name: string,
    concurrency: number,
    handle: (payload: unknown) => Promise<void>,
  ) => Consumer;
  readonly close: () => Promise<void>;
};

type QueueSettings = {
  readonly redisUrl?: string | undefined;
  readonly databaseUrl?: string | undefined;
  /** Keeps two installations on one Redis apart. */
  readonly prefix: string;
  readonly onError: (error: Error) => void;
};

/** BullMQ keeps the words of an error beside its job, and a mail relay's name people: it is given these instead. */
class HandlerFailed extends Error {}

/** BullMQ on Redis when there is a Redis, on Postgres otherwise. */
export function openQueues(settings: QueueSettings): Queues {
  return settings.redisUrl ? onRedis(settings.redisUrl, settings) : onPostgres(settings);
}

function onRedis(url: string, settings: QueueSettings): Queues {
  // A producer must fail fast (the outbox keeps the work); a consumer waits for Redis to come back.
  const producing = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
  const consuming = new Redis(url, { maxRetriesPerRequest: null });
  for (const redis of [producing, consuming]) redis.on('error', settings.onError);

  return bind({
    backend: 'redis',
    factory: createRedisBackend,
    producing,
    consuming,
    settings,
    close: async () => {
      producing.disconnect();
      consuming.disconnect();
    },
  });
}

function onPostgres(settings: QueueSettings): Queues {
  const connection = {
    connectionString: settings.databaseUrl ?? '',
    schema: 'bullmq',
    migrate: false,
    max: 5,
  };

  return bind({
    backend: 'postgres',
    factory: createPostgresBackend,
    producing: connection,
    consuming: connection,
    settings,
    close: async () => undefined,
  });
}

function bind<Backend extends IQueueBackend, Connection>(options: {
  backend: Queues['backend'];
  factory: BackendFactory<Backend, Connection>;
  producing: Connection;
  consuming: Connection;
  settings: QueueSettings;
  close: () => Promise<void>;
}): Queues {
  const { Queue, Worker } = withBackend(options.factory);
  const { prefix } = options.settings;

  return {
    backend: options.backend,
    produce: (name) => {
      const queue = new Queue(name, { connection: options.producing, prefix });
      queue.on('error', options.settings.onError);

      return {
        add: async (jobs) => {
          const once = { attempts: 1, removeOnComplete: true, removeOnFail: true };
          await queue.addBulk(
            jobs.map((job) => ({ name, data: job.payload, opts: { ...once, jobId: job.id } })),
          );
        },
        waiting: () => queue.getWaitingCount(),
        close: () => queue.close(),
      };
    },
    consume: (name, concurrency, handle) => {
      const { onError } = options.settings;
      const work = (job: { readonly data: unknown }) =>
        handle(job.data).catch((error: unknown) => {
          onError(error instanceof Error ? error : new Error('something else was thrown'));
          throw new HandlerFailed('the log says why');
        });
      const worker = new Worker(name, work, {
        connection: options.consuming,
        prefix,
        concurrency,
        // Two crashes must not fail a job for good; the lease in Postgres decides who may still finish it.
        maxStalledCount: 100,
      });
      worker.on('error', onError);
      worker.on('failed', (_job, error) => {
        if (!(error instanceof HandlerFailed)) onError(error);
      });

      return { close: () => worker.close() };
    },
    close: options.close,
  };
}
