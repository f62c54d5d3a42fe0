import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { claims, leases, queues, type EventJob } from '#jobs/queues';
import { claimOutbox } from '#db/system';
import { startLoop, type Loop } from '#platform/loop';
import type { Producer } from '#platform/queues';
import { workerTools, type WorkerTools } from './worker-tools.ts';

/** Moves events from the outbox to the queue. What is not handled within its lease is moved again. */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly producer: Producer<EventJob>;
  private loop: Loop | undefined;

  constructor(@Inject(workerTools) private readonly tools: WorkerTools) {
    this.producer = tools.queues.produce<EventJob>(queues.events.name);
  }

  onApplicationBootstrap(): void {
    this.loop = startLoop(() => this.relay(), {
      pauseMs: 200,
      onError: (error) => this.tools.logger.error({ err: error }, 'the outbox relay failed'),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop?.stop();
    await this.producer.close();
  }

  private async relay(): Promise<'more' | 'done'> {
    const { batch, waiting } = claims.events;
    if ((await this.producer.waiting()) > waiting) return 'done';
    const claimed = await claimOutbox(this.tools.database, batch, leases.events);
    if (claimed.length > 0)
      await this.producer.add(
        claimed.map(({ id, attempt }) => ({ id: `${id}-${attempt}`, payload: { outboxId: id } })),
      );

    return claimed.length === batch ? 'more' : 'done';
  }
}
