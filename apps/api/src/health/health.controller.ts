import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Database } from '#db/database';
import { Public } from '../auth/public.ts';
import { Answers } from '../http/answers.ts';
import { DATABASE } from '../parts.ts';
import { EngineView, readEngine } from '#services/engine/read-engine';
import { Readiness } from './readiness.ts';

const LiveView = z.object({ status: z.literal('live') }).meta({ id: 'Live' });
const ReadyView = z
  .object({
    status: z.enum(['ready', 'draining', 'database_unreachable']),
    engine: EngineView.nullable(),
  })
  .meta({ id: 'Ready' });

@Public()
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly readiness: Readiness,
  ) {}

  /** The process answers: its event loop turns. */
  @Get('live')
  @Answers(LiveView)
  live() {
    return { status: 'live' as const };
  }

  /** Requests may be sent here. A worker that is behind is reported, but is no reason to send them elsewhere. */
  @Get('ready')
  @Answers(ReadyView)
  @ApiResponse({ status: 503, description: 'Not ready', standardSchema: ReadyView })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<z.infer<typeof ReadyView>> {
    const engine = await readEngine(this.database).catch(() => null);
    if (engine && !this.readiness.isDraining) return { status: 'ready', engine };

    reply.status(503);

    return { status: engine ? 'draining' : 'database_unreachable', engine };
  }
}
