import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { readEngine } from '#services/engine/read-engine';
import { workerTools, type WorkerTools } from './worker-tools.ts';

@Controller('health')
export class HealthController {
  constructor(@Inject(workerTools) private readonly tools: WorkerTools) {}

  /** The process answers: its event loop turns. */
  @Get('live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** The engine keeps up: it planned lately, and nothing that is due waits too long. */
  @Get('ready')
  async ready() {
    const engine = await readEngine(this.tools.database).catch(() => null);
    if (!engine?.ok) throw new ServiceUnavailableException({ status: 'late', engine });

    return { status: 'ready', queue: this.tools.queues.backend, engine };
  }
}
