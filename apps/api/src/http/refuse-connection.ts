import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { fromHttp } from './failure.ts';
import { problemMediaType, toProblem } from './problem.ts';

const statusOf: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers what is not even a request: headers without end, a body that never comes, no HTTP at all. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();

    return;
  }
  const status = statusOf[error.code ?? ''] ?? 400;
  const title = STATUS_CODES[status] ?? 'Bad Request';
  const body = JSON.stringify(toProblem(fromHttp(status, title), randomUUID()));
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    `Content-Type: ${problemMediaType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** Node would answer an `Expect` that it does not know by itself, and with no body. */
export function refuseExpectation(_request: IncomingMessage, response: ServerResponse): void {
  const requestId = randomUUID();
  const problem = toProblem(fromHttp(417, 'The expectation cannot be met'), requestId);
  response.writeHead(417, { 'content-type': problemMediaType, 'x-request-id': requestId });
  response.end(JSON.stringify(problem));
}
