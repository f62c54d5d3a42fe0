import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import type { z } from 'zod';
import type { Database } from '#db/database';
import { signIn, type SignIn } from '#services/auth/sign-in';
import { DATABASE } from '../parts.ts';

export type SignedIn = Awaited<ReturnType<typeof signIn>>;

@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(@Inject(DATABASE) private readonly database: Database) {
    super({
      usernameField: 'email',
      passwordField: 'password',
      passReqToCallback: true,
      session: false,
    });
  }

  /** The body has passed its schema in the guard. */
  validate(request: FastifyRequest<{ Body: z.infer<typeof SignIn> }>): Promise<SignedIn> {
    return signIn(this.database, request.body);
  }
}
