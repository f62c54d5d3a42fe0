import { createParamDecorator, HttpException, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { invalidField } from '#platform/errors';

/** The version that the caller saw: `If-Match: "3"`. Without it two people would overwrite each other unseen. */
export const IfMatch = createParamDecorator((_: undefined, context: ExecutionContext): number => {
  const tag = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (tag === undefined) {
    throw new HttpException('Send If-Match with the version you saw, as given in ETag', 428);
  }
  const version = /^"(\d{1,9})"$/.exec(tag)?.[1];
  if (version === undefined)
    throw invalidField('if-match', 'must be one version in quotes, such as "3"');

  return Number(version);
});
