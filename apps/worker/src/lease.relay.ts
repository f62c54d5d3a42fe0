import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { claimDispatches, claimOutbox } from '#db/system';
import { claimLetters } from '#db/letters';
import { claims, leases, queues, type EventJob, type LetterJob, type MailJob } from '#jobs/queues';
import { startLoop } from '#platform/loop';
import type { QueueJob } from '#platform/queues';
import { workerTools, type WorkerTools } from './worker-tools.ts';

type Source<Payload> = {
  readonly queue: keyof typeof queues;
  readonly pauseMs: number;
  readonly claim: (batch: number) => Promise<QueueJob<Payload>[]>;
};

/**
 * Leases what waits in Postgres, events of the outbox, messages that are due and letters, and hands it to the queues. What is not
 * finished within its lease is leased again; nothing is leased that nobody has time for.
 */
@Injectable()
export class LeaseRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stops: (() => Promise<void>)[] = [];

  constructor(@Inject(workerTools) private readonly tools: WorkerTools) {}

  onApplicationBootstrap(): void {
    const { database } = this.tools;
    this.start<EventJob>({
      queue: 'events',
      pauseMs: 200,
      claim: async (batch) =>
        (await claimOutbox(database, batch, leases.events)).map(({ id, attempt }) => ({
          id: `${id}-${attempt}`,
          payload: { outboxId: id },
        })),
    });
    this.start<MailJob>({
      queue: 'mail',
      pauseMs: 250,
      claim: async (batch) =>
        (await claimDispatches(database, batch, leases.mail)).map((dispatch) => ({
          id: `${dispatch.id}-${dispatch.lease_token}`,
          payload: { dispatchId: dispatch.id, leaseToken: dispatch.lease_token },
        })),
    });
    this.start<LetterJob>({
      queue: 'letters',
      pauseMs: 500,
      claim: async (batch) =>
        (await claimLetters(database, batch, leases.letters)).map((letter) => ({
          id: `${letter.id}-${letter.lease_token}`,
          payload: { letterId: letter.id, leaseToken: letter.lease_token },
        })),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.stops.map((stop) => stop()));
  }

  private start<Payload extends object>({ queue, pauseMs, claim }: Source<Payload>): void {
    const { batch, waiting } = claims[queue];
    const producer = this.tools.queues.produce<Payload>(queues[queue].name);
    const relay = async () => {
      if ((await producer.waiting()) > waiting) return 'done';
      const jobs = await claim(batch);
      if (jobs.length > 0) await producer.add(jobs);

      return jobs.length > 0 ? 'more' : 'done';
    };
    const loop = startLoop(relay, {
      pauseMs,
      onError: (error) => this.tools.logger.error({ err: error, queue }, 'relaying failed'),
    });
    this.stops.push(async () => {
      await loop.stop();
      await producer.close();
    });
  }
}
