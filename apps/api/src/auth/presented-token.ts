import type { FastifyRequest } from 'fastify';
import type { SessionCookie } from './session-cookie.ts';

/**
 * The token by which a request says who makes it; empty when it says it in a way that is none of ours. A program that
 * sends a token is never also taken for the person whose cookie may lie in the same request.
 */
export function presentedToken(request: FastifyRequest, cookie: SessionCookie): string {
  const { authorization } = request.headers;
  if (authorization === undefined) return cookie.read(request) ?? '';

  return /^Bearer ([\w-]{1,200})$/i.exec(authorization)?.[1] ?? '';
}
