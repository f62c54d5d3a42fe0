import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { claims, leases, queues, type MailJob } from '#jobs/queues';
import { claimDispatches } from '#db/system';
import { startLoop, type Loop } from '#platform/loop';
import type { Producer } from '#platform/queues';
import { workerTools, type WorkerTools } from './worker-tools.ts';

/** Leases the messages that the database's clock says are due and hands them to the mail queue. */
@Injectable()
export class MailDispatcher implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly producer: Producer<MailJob>;
  private loop: Loop | undefined;

  constructor(@Inject(workerTools) private readonly tools: WorkerTools) {
    this.producer = tools.queues.produce<MailJob>(queues.mail.name);
  }

  onApplicationBootstrap(): void {
    this.loop = startLoop(() => this.dispatch(), {
      pauseMs: 250,
      onError: (error) => this.tools.logger.error({ err: error }, 'the mail dispatcher failed'),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop?.stop();
    await this.producer.close();
  }

  private async dispatch(): Promise<'more' | 'done'> {
    const { batch, waiting } = claims.mail;
    if ((await this.producer.waiting()) > waiting) return 'done';
    const claimed = await claimDispatches(this.tools.database, batch, leases.mail);
    if (claimed.length > 0)
      await this.producer.add(
        claimed.map((dispatch) => ({
          id: `${dispatch.id}-${dispatch.lease_token}`,
          payload: { dispatchId: dispatch.id, leaseToken: dispatch.lease_token },
        })),
      );

    return claimed.length === batch ? 'more' : 'done';
  }
}
