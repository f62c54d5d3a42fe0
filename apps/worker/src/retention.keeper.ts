import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { firmsToTidy, forgetLetters } from '#db/system';
import { startLoop, type Loop } from '#platform/loop';
import { retentionPeriods } from '#services/privacy/retention-periods';
import { tidyFirm } from '#services/privacy/tidy-firm';
import { workerTools, type WorkerTools } from './worker-tools.ts';

/** Once a day for each firm, removes what it no longer has a reason to keep. */
@Injectable()
export class RetentionKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private loop: Loop | undefined;

  constructor(@Inject(workerTools) private readonly tools: WorkerTools) {}

  onApplicationBootstrap(): void {
    this.loop = startLoop(() => this.tidy(), {
      pauseMs: 15 * 60_000,
      onError: (error) => this.tools.logger.error({ err: error }, 'retention failed'),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop?.stop();
  }

  private async tidy(): Promise<'more' | 'done'> {
    const { database, logger } = this.tools;
    for (const firmId of await firmsToTidy(database, 24)) {
      // One firm's trouble must not keep the others waiting.
      await tidyFirm(database, firmId).catch((error: unknown) =>
        logger.error({ err: error, firmId }, 'retention of a firm failed'),
      );
    }
    const letters = await forgetLetters(database, retentionPeriods.letter.length.count);

    return letters > 0 ? 'more' : 'done';
  }
}
