import { Injectable, type ExecutionContext } from '@nestjs/common';
import {
  ThrottlerGuard,
  type ThrottlerLimitDetail,
  type ThrottlerModuleOptions,
} from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { AppError } from '#platform/errors';

/**
 * Guesses at one account from one address, and at any account from one address. Never at one account from anywhere:
 * that would let a stranger lock its owner out. Counted in this process only.
 */
export const loginLimits: ThrottlerModuleOptions = {
  setHeaders: false,
  throttlers: [
    {
      name: 'account',
      limit: 20,
      ttl: 5 * 60_000,
      getTracker: (request) => `${request['ip']} ${accountOf(request['body'])}`,
    },
    {
      name: 'address',
      limit: 200,
      ttl: 15 * 60_000,
      getTracker: (request) => String(request['ip']),
    },
  ],
};

function accountOf(body: unknown): string {
  const email: unknown = typeof body === 'object' && body ? Reflect.get(body, 'email') : undefined;

  return typeof email === 'string' ? email.trim().toLowerCase() : '';
}

@Injectable()
export class LoginThrottleGuard extends ThrottlerGuard {
  protected override async throwThrottlingException(
    context: ExecutionContext,
    detail: ThrottlerLimitDetail,
  ): Promise<void> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    reply.header('retry-after', String(detail.timeToBlockExpire));
    throw new AppError('limit', 'Too many attempts to sign in; wait before the next one');
  }
}
