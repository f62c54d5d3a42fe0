import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '#platform/errors';
import type { Session } from '#services/auth/read-session';
import type { Program } from '#services/tokens/read-token';
import type { Support } from '#services/support/read-support-session';

/** Who makes this request, and where its answer goes. */
export type Caller = {
  readonly actor: Session | Program | Support;
  /** Of a person. Throws AppError 'forbidden' for anybody else. */
  readonly session: Session;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

export const Caller = createParamDecorator((_: undefined, context: ExecutionContext): Caller => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest & { user?: Session | Program | Support }>();
  const actor = request.user;
  if (!actor) throw new AppError('unauthenticated', 'Sign in first');

  return {
    actor,
    get session() {
      if ('sessionId' in actor) return actor;
      throw new AppError('forbidden', 'This is for members of the firm');
    },
    request,
    reply: http.getResponse<FastifyReply>(),
  };
});
