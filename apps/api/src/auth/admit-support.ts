import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Database } from '#db/database';
import { withFirm } from '#db/with-firm';
import { AppError } from '#platform/errors';
import { noteRequest } from '#services/support/note-request';
import type { Support } from '#services/support/read-support-session';

/** What belongs to somebody in the firm, which support is not. */
const ofPeople = /^\/v1\/(auth|me|tokens)(\/|$)/;

/**
 * Puts the request on record for the firm, then lets it through when it only looks. It is written first: what cannot be
 * put on record is not shown. The services decide which of what is left support may see.
 */
export async function admitSupport(
  database: Database,
  support: Support,
  { id, method, params, routeOptions: { url = '' } }: FastifyRequest,
): Promise<void> {
  const of = z.object({ id: z.uuid() }).safeParse(params);
  await withFirm(database, { ...support, requestId: id }, (ctx) =>
    noteRequest(ctx, {
      sessionId: support.supportSessionId,
      route: `${method} ${url}`,
      id: of.data?.id,
    }),
  );
  if (method !== 'GET' || ofPeople.test(url)) {
    throw new AppError('forbidden', 'Support of the platform looks at files and does nothing else');
  }
}
