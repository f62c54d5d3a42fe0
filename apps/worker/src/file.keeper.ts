import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { claimRows } from '#db/system';
import { leases } from '#jobs/queues';
import { startLoop, type Loop } from '#platform/loop';
import { tendFile } from '#services/files/tend-file';
import { workerTools, type WorkerTools } from './worker-tools.ts';

const batch = 4;

/** Scans files that were sent, forgets those that never came, and removes the bytes of those that are not kept. */
@Injectable()
export class FileKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private loop: Loop | undefined;

  constructor(@Inject(workerTools) private readonly tools: WorkerTools) {}

  onApplicationBootstrap(): void {
    this.loop = startLoop(() => this.goRound(), {
      pauseMs: 500,
      onError: (error) => this.tools.logger.error({ err: error }, 'the keeper of files failed'),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop?.stop();
  }

  private async goRound(): Promise<'more' | 'done'> {
    const { database, logger } = this.tools;
    const files = await claimRows(database, 'files', { batch, leaseSeconds: leases.files });
    const tended = files.map(({ firm_id: firmId, id }) =>
      tendFile(this.tools, { firmId, id }).catch((error: unknown) =>
        logger.error({ err: error, fileId: id }, 'a file could not be seen to, and waits'),
      ),
    );
    await Promise.all(tended);

    return files.length === batch ? 'more' : 'done';
  }
}
