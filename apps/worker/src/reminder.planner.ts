import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { beat, firmsWithDeadlines } from '#db/system';
import { addDays } from '#domain/calendar/civil-date';
import { startLoop, type Loop } from '#platform/loop';
import { planningHorizon } from '#services/dispatches/plan-dispatches';
import { planFirm } from '#services/dispatches/plan-firm';
import { today } from '#services/today';
import { workerTools, type WorkerTools } from './worker-tools.ts';

/** Goes round all firms once a minute, plans what has become due, and leaves proof that it did. */
@Injectable()
export class ReminderPlanner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private loop: Loop | undefined;

  constructor(@Inject(workerTools) private readonly tools: WorkerTools) {}

  onApplicationBootstrap(): void {
    this.loop = startLoop(() => this.plan(), {
      pauseMs: 60_000,
      onError: (error) => this.tools.logger.error({ err: error }, 'the planner failed'),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop?.stop();
  }

  private async plan(): Promise<'done'> {
    const { database, logger } = this.tools;
    let failed = 0;
    const until = addDays(today(database.clock), planningHorizon);
    for (const firmId of await firmsWithDeadlines(database, until)) {
      // One firm's trouble must not keep the others waiting.
      await planFirm(database, firmId).catch((error: unknown) => {
        failed += 1;
        logger.error({ err: error, firmId }, 'planning a firm failed');
      });
    }
    // No beat when a firm was left out: the watchdog hears the silence.
    if (failed === 0) await beat(database, 'planner');

    return 'done';
  }
}
