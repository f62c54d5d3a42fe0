import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { claimRows } from '#db/system';
import { leases } from '#jobs/queues';
import { startLoop, type Loop } from '#platform/loop';
import { tendBundle } from '#services/bundles/tend-bundle';
import { workerTools, type WorkerTools } from './worker-tools.ts';

/** Makes bundles of evidence, one at a time, and removes the bytes of those that are not kept. */
@Injectable()
export class BundleMaker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private loop: Loop | undefined;

  constructor(@Inject(workerTools) private readonly tools: WorkerTools) {}

  onApplicationBootstrap(): void {
    this.loop = startLoop(() => this.goRound(), {
      pauseMs: 1000,
      onError: (error) => this.tools.logger.error({ err: error }, 'the maker of bundles failed'),
    });
  }

  /** A bundle that is being made is broken off between two documents, and begun anew by the next process. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.loop?.stop();
  }

  private async goRound(): Promise<'more' | 'done'> {
    const { database, logger } = this.tools;
    const [bundle] = await claimRows(database, 'bundles', {
      batch: 1,
      leaseSeconds: leases.bundles,
    });
    if (!bundle) return 'done';
    const { firm_id: firmId, id } = bundle;
    await tendBundle(this.tools, { firmId, id }, this.stopping.signal).catch((error: unknown) =>
      logger.error({ err: error, bundleId: id }, 'a bundle could not be seen to, and waits'),
    );

    return 'more';
  }
}
