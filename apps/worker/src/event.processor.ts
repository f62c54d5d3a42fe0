import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { queues } from '#jobs/queues';
import type { Consumer } from '#platform/queues';
import { handleEvent } from '#services/outbox/handle-event';
import { workerTools, type WorkerTools } from './worker-tools.ts';

@Injectable()
export class EventProcessor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private consumer: Consumer | undefined;

  constructor(@Inject(workerTools) private readonly tools: WorkerTools) {}

  onApplicationBootstrap(): void {
    const { name, concurrency, payload } = queues.events;
    this.consumer = this.tools.queues.consume(name, concurrency, (data) =>
      handleEvent(this.tools.database, payload.parse(data).outboxId),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.consumer?.close();
  }
}
