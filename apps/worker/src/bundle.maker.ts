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
import { removeAbandonedFolders } from '#services/bundles/work-folder';
import { workerTools, type WorkerTools } from './worker-tools.ts';

/** Makes bundles of evidence, one at a time, and removes the bytes of those that are not kept. */
@Injectable()
export class BundleMaker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private loops: readonly Loop[] = [];

  constructor(@Inject(workerTools) private readonly tools: WorkerTools) {}

  onApplicationBootstrap(): void {
    const onError = (error: unknown) =>
      this.tools.logger.error({ err: error }, 'the maker of bundles failed');
    this.loops = [
      startLoop(() => this.goRound(), { pauseMs: 1000, onError }),
      startLoop(() => this.sweep(), { pauseMs: leases.bundles * 1000, onError }),
    ];
  }

  /** A bundle that is being made is broken off between two documents, and begun anew by the next process. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.loops.map((loop) => loop.stop()));
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

  /** A process that was killed left documents of a client behind it. */
  private async sweep(): Promise<'done'> {
    await removeAbandonedFolders();

    return 'done';
  }
}
