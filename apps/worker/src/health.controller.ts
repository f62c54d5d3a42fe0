import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { engineStatus } from '#db/system';
import { workerTools, type WorkerTools } from './worker-tools.ts';

/** The planner beats once a minute; three missed beats mean it has stopped. */
const silenceLimit = 180;

@Controller('health')
export class HealthController {
  constructor(@Inject(workerTools) private readonly tools: WorkerTools) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(): Promise<{ status: 'ok'; queue: string; secondsSinceBeat: number | null }> {
    const status = await engineStatus(this.tools.database);
    const silence = status.seconds_since_beat;
    if (silence !== null && silence > silenceLimit) {
      throw new ServiceUnavailableException('the planner has stopped');
    }

    return { status: 'ok', queue: this.tools.queues.backend, secondsSinceBeat: silence };
  }
}
