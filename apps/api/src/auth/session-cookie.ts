import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config';
import { CONFIG } from '../parts.ts';

/** The token of the session, as people's browsers keep it: out of reach of scripts and of other hosts. */
@Injectable()
export class SessionCookie {
  readonly #isSecure: boolean;
  readonly #name: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.#isSecure = config.NODE_ENV === 'production';
    this.#name = this.#isSecure ? '__Host-prazo_session' : 'prazo_session';
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.#name];
  }

  write(reply: FastifyReply, token: string, expiresAt: Date): void {
    reply.setCookie(this.#name, token, { ...this.#attributes(), expires: expiresAt });
  }

  clear(reply: FastifyReply): void {
    reply.clearCookie(this.#name, this.#attributes());
  }

  #attributes() {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.#isSecure } as const;
  }
}
