import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError } from '#platform/describe-error';
import { LimitError } from '#platform/errors';
import { toFailure } from './failure.ts';
import { problemMediaType, toProblem } from './problem.ts';

/** Every error of every route leaves through here, as problem+json. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const failure = toFailure(error);
    if (failure.status >= 500) request.log.error({ error: describeError(error) }, 'request failed');
    if (failure.status === 401) reply.header('www-authenticate', 'Bearer realm="prazo"');
    if (error instanceof LimitError) reply.header('retry-after', String(error.retryAfterSeconds));
    if (failure.status === 503) reply.header('retry-after', '2');

    reply
      .status(failure.status)
      .header('content-type', problemMediaType)
      .header('cache-control', 'no-store')
      .send(toProblem(failure, request.id));
  }
}
