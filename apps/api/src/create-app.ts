import cookies from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { AppModule } from './app.module.ts';
import { Metrics } from './health/metrics.ts';
import { createAdapter } from './http/adapter.ts';
import { FairShare } from './http/fair-share.ts';
import { nestLogger } from './http/nest-logger.ts';
import { protect } from './http/protection.ts';
import { swallowBody } from './http/swallow-body.ts';
import { describe } from './openapi/document.ts';
import type { AppParts } from './parts.ts';

/** The whole application, ready to `init` or `listen`. `adapter` lets a test see every route as it is registered. */
export async function createApp(
  parts: AppParts,
  adapter = createAdapter(parts.logger, parts.config.TRUSTED_PROXIES),
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(parts), adapter, {
    // Fastify's own JSON parser, and no other: a form is not a way in.
    bodyParser: false,
    logger: nestLogger(parts.logger),
    abortOnError: false,
    forceCloseConnections: false,
  });
  await app.register(cookies);
  protect(app, parts.config.ADMIN_URL);
  const metrics = app.get(Metrics);
  const share = app.get(FairShare);
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, done) => share.admit(request, reply, done));
  server.addHook('onSend', swallowBody);
  server.addHook('onResponse', async (request, reply) => metrics.observe(request, reply));
  SwaggerModule.setup('docs', app, () => describe(app), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Prazo API',
  });

  return app;
}
