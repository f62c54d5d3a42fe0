import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config';
import { newToken } from '#platform/tokens';
import { deviceText } from '#services/auth/device-text';
import type { Visit } from '#services/auth/visit';
import { CONFIG } from '../parts.ts';

const deviceDays = 400;
const challengeSeconds = 5 * 60;
const flowSeconds = 10 * 60;

/**
 * What people's browsers keep, out of reach of scripts and of other hosts: the session's token, one by which the browser
 * is known to its account when it signs in again, which opens nothing, one that waits for a second factor, and one that
 * waits for the firm's provider.
 */
@Injectable()
export class SessionCookie {
  readonly #isSecure: boolean;
  readonly #session: string;
  readonly #device: string;
  readonly #challenge: string;
  readonly #flow: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.#isSecure = config.NODE_ENV === 'production';
    const prefix = this.#isSecure ? '__Host-' : '';
    this.#session = `${prefix}prazo_session`;
    this.#device = `${prefix}prazo_device`;
    this.#challenge = `${prefix}prazo_challenge`;
    this.#flow = `${prefix}prazo_openid`;
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.#session];
  }

  /** From where this request comes. A browser that has no device token yet gets one with the session. */
  visitOf(request: FastifyRequest): Visit & { readonly deviceToken: string } {
    const device = request.cookies[this.#device] ?? '';

    return {
      address: request.ip,
      device: deviceText(request.headers['user-agent']),
      deviceToken: /^[\w-]{43}$/.test(device) ? device : newToken(),
      sessionToken: this.read(request),
      requestId: request.id,
    };
  }

  write(
    reply: FastifyReply,
    { token, expiresAt }: { readonly token: string; readonly expiresAt: Date },
    { deviceToken }: { readonly deviceToken: string },
  ): void {
    reply.setCookie(this.#session, token, { ...this.#attributes(), expires: expiresAt });
    this.#writeDevice(reply, deviceToken);
    if (reply.request.cookies[this.#challenge])
      reply.clearCookie(this.#challenge, this.#attributes());
  }

  /** Between a right password and its second factor. */
  writeChallenge(reply: FastifyReply, token: string, { deviceToken }: Visit): void {
    reply.setCookie(this.#challenge, token, { ...this.#attributes(), maxAge: challengeSeconds });
    if (deviceToken) this.#writeDevice(reply, deviceToken);
  }

  readChallenge(request: FastifyRequest): string | undefined {
    return request.cookies[this.#challenge];
  }

  /** While the firm's provider asks who this is. */
  writeFlow(reply: FastifyReply, flow: string, { deviceToken }: { readonly deviceToken: string }) {
    reply.setCookie(this.#flow, flow, { ...this.#attributes(), maxAge: flowSeconds });
    this.#writeDevice(reply, deviceToken);
  }

  /** What the browser brings back with the provider's answer; it keeps it no longer. */
  takeFlow(request: FastifyRequest, reply: FastifyReply): string | undefined {
    const flow = request.cookies[this.#flow];
    if (flow !== undefined) reply.clearCookie(this.#flow, this.#attributes());

    return flow;
  }

  /** The session's alone: the browser stays known. */
  clear(reply: FastifyReply): void {
    reply.clearCookie(this.#session, this.#attributes());
  }

  #writeDevice(reply: FastifyReply, token: string): void {
    reply.setCookie(this.#device, token, { ...this.#attributes(), maxAge: deviceDays * 86_400 });
  }

  #attributes() {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.#isSecure } as const;
  }
}
