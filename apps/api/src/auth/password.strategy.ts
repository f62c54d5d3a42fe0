import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import type { z } from 'zod';
import type { Database } from '#db/database';
import { attempt } from '#services/auth/attempts';
import { foldEmail, signIn, type SignIn } from '#services/auth/sign-in';
import { DATABASE } from '../parts.ts';
import { SessionCookie } from './session-cookie.ts';

export type Entered = Awaited<ReturnType<PasswordStrategy['validate']>>;

@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly cookie: SessionCookie,
  ) {
    super({
      usernameField: 'email',
      passwordField: 'password',
      passReqToCallback: true,
      session: false,
    });
  }

  /** The body has passed its schema in the guard. */
  async validate(request: FastifyRequest<{ Body: z.infer<typeof SignIn> }>) {
    const visit = this.cookie.visitOf(request);
    const of = { kind: 'password', account: foldEmail(request.body.email) } as const;
    const signedIn = await attempt(this.database, { of, visit }, () =>
      signIn(this.database, request.body, visit),
    );

    return { signedIn, visit };
  }
}
