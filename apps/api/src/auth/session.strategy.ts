import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import type { Database } from '#db/database';
import { readSession, type Session } from '#services/auth/read-session';
import {
  readSupportSession,
  supportPrefix,
  type Support,
} from '#services/support/read-support-session';
import { readToken, tokenPrefix, type Program } from '#services/tokens/read-token';
import { DATABASE } from '../parts.ts';
import { SessionCookie } from './session-cookie.ts';
import { TokenStrategy } from './token.strategy.ts';

export const sessionStrategy = 'prazo-session';

type Holder = Session | Program | Support;

/** People send their session's token as a cookie; programs one of their own, support one of a grant, as bearer. Nothing else says who calls. */
@Injectable()
export class SessionStrategy extends PassportStrategy(TokenStrategy, sessionStrategy) {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly cookie: SessionCookie,
  ) {
    super();
  }

  async validate(request: FastifyRequest): Promise<Holder | false> {
    const { authorization } = request.headers;
    // A program that sends a token is never also taken for the person whose cookie may lie in the same request.
    if (authorization === undefined) {
      const token = this.cookie.read(request);

      return (token && (await readSession(this.database, token))) || false;
    }
    const token = /^Bearer ([\w-]{1,200})$/i.exec(authorization)?.[1] ?? '';
    const read = readerOf(token);

    return (token && (await read(this.database, token))) || false;
  }
}

function readerOf(
  token: string,
): (database: Database, token: string) => Promise<Holder | undefined> {
  if (token.startsWith(tokenPrefix)) return readToken;

  return token.startsWith(supportPrefix) ? readSupportSession : readSession;
}
