import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { queues } from '#jobs/queues';
import type { Consumer } from '#platform/queues';
import { sendDispatch } from '#services/dispatches/send-dispatch';
import { workerTools, type WorkerTools } from './worker-tools.ts';

@Injectable()
export class MailProcessor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private consumer: Consumer | undefined;

  constructor(@Inject(workerTools) private readonly tools: WorkerTools) {}

  onApplicationBootstrap(): void {
    const { name, concurrency, payload } = queues.mail;
    const { database, mailer, config, logger } = this.tools;
    this.consumer = this.tools.queues.consume(name, concurrency, async (data) => {
      const leased = payload.parse(data);
      const outcome = await sendDispatch({ database, mailer, adminUrl: config.ADMIN_URL }, leased);
      logger.info({ dispatchId: leased.dispatchId, outcome }, 'dispatch handled');
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.consumer?.close();
  }
}
