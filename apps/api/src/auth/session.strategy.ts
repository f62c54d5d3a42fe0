import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import type { Database } from '#db/database';
import { readSession, type Session } from '#services/auth/read-session';
import { readToken, tokenPrefix, type Program } from '#services/tokens/read-token';
import { DATABASE } from '../parts.ts';
import { SessionCookie } from './session-cookie.ts';
import { TokenStrategy } from './token.strategy.ts';

export const sessionStrategy = 'prazo-session';

/** People send their session's token as a cookie, programs one of their own or of a session as bearer. Nothing else says who calls. */
@Injectable()
export class SessionStrategy extends PassportStrategy(TokenStrategy, sessionStrategy) {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly cookie: SessionCookie,
  ) {
    super();
  }

  async validate(request: FastifyRequest): Promise<Session | Program | false> {
    const { authorization } = request.headers;
    // A program that sends a token is never also taken for the person whose cookie may lie in the same request.
    if (authorization === undefined) {
      const token = this.cookie.read(request);

      return (token && (await readSession(this.database, token))) || false;
    }
    const token = /^Bearer ([\w-]{1,200})$/i.exec(authorization)?.[1] ?? '';
    const read = token.startsWith(tokenPrefix) ? readToken : readSession;

    return (token && (await read(this.database, token))) || false;
  }
}
