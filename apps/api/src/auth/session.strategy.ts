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
import { FairShare } from '../http/fair-share.ts';
import { DATABASE } from '../parts.ts';
import { presentedToken } from './presented-token.ts';
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
    private readonly share: FairShare,
  ) {
    super();
  }

  async validate(request: FastifyRequest): Promise<Holder | false> {
    const token = presentedToken(request, this.cookie);
    const isOfBrowser = request.headers.authorization === undefined;
    const read = isOfBrowser ? readSession : readerOf(token);
    const holder = token === '' ? undefined : await read(this.database, token);
    if (holder) this.share.know(request, holder.role === 'support' ? undefined : holder.firmId);
    else this.share.forget(request);

    return holder ?? false;
  }
}

function readerOf(
  token: string,
): (database: Database, token: string) => Promise<Holder | undefined> {
  if (token.startsWith(tokenPrefix)) return readToken;

  return token.startsWith(supportPrefix) ? readSupportSession : readSession;
}
