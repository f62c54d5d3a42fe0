import { finished } from 'node:stream/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';

const mostBytes = 32 * 1_048_576;

/**
 * Reads and forgets what is left of a body that was refused for its size. A client that is still sending would
 * otherwise meet a closed connection and never see why. The server's request time-out bounds how long this takes.
 */
export async function swallowBody(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (reply.statusCode !== 413) return;

  let read = 0;
  const enough = new AbortController();
  request.raw.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read > mostBytes) enough.abort();
  });
  request.raw.resume();
  await finished(request.raw, { signal: enough.signal, writable: false, cleanup: true }).catch(
    () => undefined,
  );
}
