import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyReply {
    /** Refused before it was looked at, as one of too many. */
    isExcess: boolean;
  }
}

/**
 * One line for each answer: the route's template instead of the address, whose query may hold a person's name. None for
 * what a flood was refused: metrics count it.
 */
export class AnswerLog extends LogController {
  constructor() {
    super({ disableRequestLogging: true });
  }

  override requestCompleted(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (reply.isExcess) return;
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  }
}
