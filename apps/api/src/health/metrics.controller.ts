import { Controller, Get, Header, NotFoundException, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../auth/public.ts';
import { Metrics } from './metrics.ts';

/** For the Prometheus beside this process. What came through a proxy came from outside: for that there is nothing here. */
@Public()
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  read(@Req() request: FastifyRequest): Promise<string> {
    const proxied = ['x-forwarded-for', 'x-forwarded-host', 'forwarded'];
    if (proxied.some((header) => header in request.headers)) throw new NotFoundException();

    return this.metrics.read();
  }
}
