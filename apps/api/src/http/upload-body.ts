import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { uploadPath } from '#platform/storage/disk-storage';

/** A body that is no JSON is taken at one address, as it comes; everywhere else it is refused as before. */
export function takeUploads(server: FastifyInstance): void {
  server.addContentTypeParser('*', (request, payload, done) => {
    if (request.routeOptions.url === uploadPath) return done(null, payload);

    return done(new UnsupportedMediaTypeException('Unsupported Media Type'));
  });
}
