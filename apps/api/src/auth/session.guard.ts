import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { AppError } from '#platform/errors';
import { isPublic } from './public.ts';
import { sessionStrategy } from './session.strategy.ts';

/** Guards every route: without a session there is no way in, except where a route says @Public(). */
@Injectable()
export class SessionGuard extends AuthGuard(sessionStrategy) {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override canActivate(context: ExecutionContext) {
    const targets = [context.getHandler(), context.getClass()];

    return (
      this.reflector.getAllAndOverride<boolean>(isPublic, targets) || super.canActivate(context)
    );
  }

  override handleRequest<Session>(error: unknown, session: Session | false): Session {
    if (error) throw error;
    if (!session) throw new AppError('unauthenticated', 'Sign in first');

    return session;
  }
}
