import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '#platform/errors';
import { SecondFactorRequired } from '#services/auth/admit';
import { SignIn } from '#services/auth/sign-in';
import { parseWith } from '../http/schema.pipe.ts';
import { SessionCookie } from './session-cookie.ts';

/** Guards run before pipes, so the credentials are checked for their form here. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  constructor(private readonly cookie: SessionCookie) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    await parseWith(SignIn, request.body, 'body');
    await super.canActivate(context);

    return true;
  }

  override handleRequest<SignedIn>(
    error: unknown,
    signedIn: SignedIn | false,
    _info: unknown,
    context: ExecutionContext,
  ): SignedIn {
    if (error instanceof SecondFactorRequired) {
      const reply = context.switchToHttp().getResponse<FastifyReply>();
      this.cookie.writeChallenge(reply, error.challenge, error.visit);
    }
    if (error) throw error;
    if (!signedIn)
      throw new AppError('unauthenticated', 'The e-mail address or the password is wrong');

    return signedIn;
  }
}
