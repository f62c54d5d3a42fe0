import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '#platform/errors';
import type { Session } from '#services/auth/read-session';

/** Who makes this request, and where its answer goes. */
export type Caller = {
  readonly session: Session;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

export const Caller = createParamDecorator((_: undefined, context: ExecutionContext): Caller => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest & { user?: Session }>();
  if (!request.user) throw new AppError('unauthenticated', 'Sign in first');

  return { session: request.user, request, reply: http.getResponse<FastifyReply>() };
});
