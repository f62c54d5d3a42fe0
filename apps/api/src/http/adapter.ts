import { randomUUID } from 'node:crypto';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { AnswerLog } from './answer-log.ts';
import { takeUploads } from './upload-body.ts';
import { refuseDepth } from './depth.ts';
import { fromHttp } from './failure.ts';
import { refuseConnection, refuseExpectation } from './refuse-connection.ts';
import { problemMediaType, toProblem } from './problem.ts';

const megabyte = 1_048_576;

/** The HTTP server: JSON in, at most 1 MB of it; what the router itself refuses is a problem too. */
export function createAdapter(logger: Logger, trustedProxies: string): FastifyAdapter {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new AnswerLog(),
    bodyLimit: megabyte,
    genReqId: () => randomUUID(),
    trustProxy: trustedProxies,
    requestTimeout: 30_000,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    clientErrorHandler: refuseConnection,
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const failure = fromHttp(error.statusCode ?? 400, 'The address is malformed');
      reply.raw.setHeader('x-request-id', request.id);
      reply.raw.setHeader('x-content-type-options', 'nosniff');
      reply.status(failure.status).header('content-type', problemMediaType);
      reply.send(toProblem(failure, request.id));
    },
  });
  adapter.getInstance().decorateReply('isExcess', false);
  adapter.getInstance().removeContentTypeParser('text/plain');
  takeUploads(adapter.getInstance());
  adapter.getInstance().addHook('preValidation', refuseDepth);
  adapter.getInstance().server.on('checkExpectation', refuseExpectation);

  return adapter;
}
