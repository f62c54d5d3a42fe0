import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { beat, firmsWithDeadlines } from '#db/system';
import { withFirm } from '#db/with-firm';
import { addDays } from '#domain/calendar/civil-date';
import { startLoop, type Loop } from '#platform/loop';
import { planDispatches, planningHorizon } from '#services/dispatches/plan-dispatches';
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

  private async plan(): Promise<void> {
    const { database, logger } = this.tools;
    const until = addDays(today(database.clock), planningHorizon);
    for (const firmId of await firmsWithDeadlines(database, until)) {
      // One firm's trouble must not keep the others waiting.
      await withFirm(database, { firmId, userId: undefined, role: 'system' }, (ctx) =>
        planDispatches(ctx),
      ).catch((error: unknown) => logger.error({ err: error, firmId }, 'planning a firm failed'));
    }
    await beat(database, 'planner');
  }
}
