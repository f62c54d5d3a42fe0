import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { queues } from '#jobs/queues';
import type { Consumer } from '#platform/queues';
import { sendLetter } from '#services/letters/send-letter';
import { workerTools, type WorkerTools } from './worker-tools.ts';

@Injectable()
export class LetterProcessor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private consumer: Consumer | undefined;

  constructor(@Inject(workerTools) private readonly tools: WorkerTools) {}

  onApplicationBootstrap(): void {
    const { name, concurrency, payload } = queues.letters;
    const { database, mailer, config, logger } = this.tools;
    this.consumer = this.tools.queues.consume(name, concurrency, async (data) => {
      const leased = payload.parse(data);
      const outcome = await sendLetter({ database, mailer, adminUrl: config.ADMIN_URL }, leased);
      logger.info({ letterId: leased.letterId, outcome }, 'letter handled');
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.consumer?.close();
  }
}
