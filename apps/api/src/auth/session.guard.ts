import { Inject, Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import type { Database } from '#db/database';
import { AppError } from '#platform/errors';
import type { Session } from '#services/auth/read-session';
import type { Support } from '#services/support/read-support-session';
import type { Program } from '#services/tokens/read-token';
import { DATABASE } from '../parts.ts';
import { admitSupport } from './admit-support.ts';
import { needsProof } from './needs-proof.ts';
import { opensBeforeSetUp } from './open-before-set-up.ts';
import { isPublic } from './public.ts';
import { sessionStrategy } from './session.strategy.ts';

/** Who signs in and how, and what programs may do, is decided by people alone. */
const forPeople = /^\/v1\/(auth|tokens)(\/|$)/;

/**
 * Guards every route: without a session there is no way in, except where a route says @Public(); without a second factor
 * that the firm asks for, only where it says @OpenBeforeSetUp(); without a recent proof none where it says @NeedsProof().
 * The operator's support comes in to look, and each request of theirs is on record.
 */
@Injectable()
export class SessionGuard extends AuthGuard(sessionStrategy) {
  constructor(
    private readonly reflector: Reflector,
    @Inject(DATABASE) private readonly database: Database,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.says(isPublic, context)) return true;
    await super.canActivate(context);
    const request = context
      .switchToHttp()
      .getRequest<FastifyRequest & { readonly user: Session | Program | Support }>();
    const { user, routeOptions } = request;
    if ('supportSessionId' in user) {
      await admitSupport(this.database, user, request);

      return true;
    }
    if (user.mustSetUpSecondFactor && !this.says(opensBeforeSetUp, context))
      throw new AppError('second_factor_setup_required', 'The firm asks you for a second factor');
    const asksForProof = this.says(needsProof, context);
    if ('token' in user) {
      if (asksForProof || forPeople.test(routeOptions.url ?? ''))
        throw new AppError('forbidden', 'This is not for programs');
    } else if (asksForProof && !user.isProven)
      throw new AppError('proof_required', 'Prove first who you are: POST /v1/auth/proof');

    return true;
  }

  override handleRequest<Session>(error: unknown, session: Session | false): Session {
    if (error) throw error;
    if (!session) throw new AppError('unauthenticated', 'Sign in first');

    return session;
  }

  private says(mark: string, context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];

    return this.reflector.getAllAndOverride<boolean | undefined>(mark, targets) === true;
  }
}
