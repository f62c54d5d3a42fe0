import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import type { Database } from '#db/database';
import { readSession, type Session } from '#services/auth/read-session';
import { DATABASE } from '../parts.ts';

import { SessionCookie } from './session-cookie.ts';
import { TokenStrategy } from './token.strategy.ts';

export const sessionStrategy = 'prazo-session';

/** People send the session's token as a cookie, programs as a bearer token. Nothing else says who calls. */
@Injectable()
export class SessionStrategy extends PassportStrategy(TokenStrategy, sessionStrategy) {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly cookie: SessionCookie,
  ) {
    super();
  }

  async validate(request: FastifyRequest): Promise<Session | false> {
    const { authorization } = request.headers;
    // A program that sends a token is never also taken for the person whose cookie may lie in the same request.
    const token =
      authorization === undefined
        ? this.cookie.read(request)
        : /^Bearer ([\w-]{1,200})$/i.exec(authorization)?.[1];
    if (!token) return false;

    return (await readSession(this.database, token)) ?? false;
  }
}
