import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { AppError } from '#platform/errors';
import { SignIn } from '#services/auth/sign-in';
import { parseWith } from '../http/schema.pipe.ts';

/** Guards run before pipes, so the credentials are checked for their form here. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    await parseWith(SignIn, request.body, 'body');
    await super.canActivate(context);

    return true;
  }

  override handleRequest<SignedIn>(error: unknown, signedIn: SignedIn | false): SignedIn {
    if (error) throw error;
    if (!signedIn)
      throw new AppError('unauthenticated', 'The e-mail address or the password is wrong');

    return signedIn;
  }
}
