import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { auditsDue } from '#db/system';
import type { Checkpoints } from '#platform/checkpoints';
import { startLoop, type Loop } from '#platform/loop';
import { checkpointAfter, keepCheckpoint } from '#services/audit/keep-checkpoint';
import { workerTools, type WorkerTools } from './worker-tools.ts';

/** Puts the audit of every firm on record outside the database, once a day and whenever it has grown by much. */
@Injectable()
export class AuditKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private loop: Loop | undefined;

  constructor(@Inject(workerTools) private readonly tools: WorkerTools) {}

  onApplicationBootstrap(): void {
    const { checkpoints, logger } = this.tools;
    if (!checkpoints) return;
    this.loop = startLoop(() => this.goRound(checkpoints), {
      pauseMs: 60_000,
      onError: (error) => logger.error({ err: error }, 'the keeper of the audit failed'),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop?.stop();
  }

  private async goRound(checkpoints: Checkpoints): Promise<'done'> {
    const { database, logger } = this.tools;
    for (const firmId of await auditsDue(database, checkpointAfter)) {
      // Said again every minute until somebody looks: one firm's audit that does not hold keeps no other waiting.
      await keepCheckpoint(database, checkpoints, firmId).catch((error: unknown) =>
        logger.error({ err: error, firmId }, 'the audit of a firm could not be put on record'),
      );
    }

    return 'done';
  }
}
