import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { InboxMessage } from './message.ts';
import { listPage, messagePage } from './pages.ts';
import type { Store } from './store.ts';

const PAGE_CSP =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
// A message's own HTML: its styles, and nothing that loads, runs or leads out of its frame.
const MESSAGE_CSP =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";
const ASSETS: Readonly<Record<string, string>> = {
  '/inbox.css': 'text/css; charset=utf-8',
  '/inbox.js': 'text/javascript; charset=utf-8',
};

type Answer = { status?: number; type: string; body: string | Buffer; csp?: string };

/** The inbox in the browser and as JSON, on 127.0.0.1 only. */
export async function serveWeb(
  store: Store,
  port: number,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    answer(store, request).then(
      (given) => send(response, given),
      (error: unknown) => send(response, { ...text(String(error)), status: 500 }),
    );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(store: Store, request: IncomingMessage): Promise<Answer> {
  // A page elsewhere whose name was made to point here must not read the mail.
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(host))
    return { ...text('Unknown host'), status: 421 };
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const path = url.pathname;
  if (request.method === 'DELETE' && path === '/api/messages') return clear(store);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { ...text('Not allowed'), status: 405 };
  if (path === '/') {
    const search = url.searchParams.get('to') ?? '';
    const all = store.all();

    return page(listPage(select(all, new URLSearchParams({ to: search })), search, all.length));
  }
  if (path === '/api/messages') return json(select(store.all(), url.searchParams));
  const asset = ASSETS[path];
  if (asset) return { type: asset, body: readFileSync(join(import.meta.dirname, 'page', path)) };

  return (await messageAnswer(store, path)) ?? { ...text('Not found'), status: 404 };
}

async function messageAnswer(store: Store, path: string): Promise<Answer | undefined> {
  const [, area, id, part] =
    /^\/(api\/messages|messages)\/([0-9a-f]{12})(\/html|\/raw)?$/.exec(path) ?? [];
  const message = store.all().find((one) => one.id === id);
  if (!message) return undefined;
  if (area === 'api/messages') return part ? undefined : json(message);
  if (part === '/html') {
    return { type: 'text/html; charset=utf-8', body: message.html, csp: MESSAGE_CSP };
  }
  if (part === '/raw') {
    return { type: 'message/rfc822', body: (await store.raw(message.id)) ?? '' };
  }
  return page(messagePage(message));
}

function select(
  messages: readonly InboxMessage[],
  query: URLSearchParams,
): readonly InboxMessage[] {
  const to = (query.get('to') ?? '').trim().toLowerCase();
  const subject = (query.get('subject') ?? '').trim().toLowerCase();
  const limit = Math.max(1, Number(query.get('limit')) || 200);

  return messages
    .filter((one) => !to || one.to.some((address) => address.toLowerCase().includes(to)))
    .filter((one) => !subject || one.subject.toLowerCase().includes(subject))
    .slice(0, limit);
}

async function clear(store: Store): Promise<Answer> {
  await store.clear();

  return { status: 204, type: 'text/plain', body: '' };
}

function json(value: unknown): Answer {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

function page(body: string): Answer {
  return { type: 'text/html; charset=utf-8', body };
}

function text(body: string): Answer {
  return { type: 'text/plain; charset=utf-8', body };
}

function send(
  response: ServerResponse,
  { status = 200, type, body, csp = PAGE_CSP }: Answer,
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': csp,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
