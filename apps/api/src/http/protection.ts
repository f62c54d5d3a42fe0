import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** Swagger UI brings its own scripts and inline styles; nothing else this server sends is ever rendered. */
const docsPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function protect(app: NestFastifyApplication, adminUrl: string): void {
  app.useSecurityHeaders({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: "'none'",
        baseUri: "'none'",
        formAction: "'none'",
        frameAncestors: "'none'",
      },
    },
    xFrameOptions: { action: 'deny' },
  });
  // Browsers say where a request that changes something comes from; what is no browser has no cookie to abuse.
  app.enableCsrfProtection({ trustedOrigins: [new URL(adminUrl).origin], exclude: isTrusted });
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (/^\/docs(\/|$)/.test(request.routeOptions.url ?? '')) {
      reply.header('content-security-policy', docsPolicy);
    } else if (!reply.hasHeader('cache-control')) {
      reply.header('cache-control', 'no-store');
    }
  });
}

/**
 * A token in `Authorization` is put there on purpose: no foreign page can. Neither can one set X-Forwarded-Host, with
 * which a proxy says under which host the page's own requests reach us.
 */
function isTrusted(request: FastifyRequest): boolean {
  const { authorization, origin, 'x-forwarded-host': host } = request.headers;
  if (authorization !== undefined) return /^Bearer /i.test(authorization);

  return typeof host === 'string' && URL.parse(origin ?? '')?.host === host.toLowerCase();
}
