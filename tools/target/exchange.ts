import { Agent, request } from 'node:http';

export type Sent = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
};

export type Received = {
  /** 0 when no answer came. */
  readonly status: number;
  readonly headers: string;
  readonly contentType: string;
  readonly body: string;
  readonly ms: number;
  /** Why no answer came. */
  readonly failure?: string;
};

export type Exchange = {
  readonly ask: (sent: Sent) => Promise<Received>;
  readonly close: () => void;
};

/** Raw requests over kept-alive connections. What Node refuses to send comes back as `unsendable`. */
export function openExchange(url: string, options: { readonly timeoutMs: number }): Exchange {
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const ask = (sent: Sent) =>
    new Promise<Received>((resolve) => {
      const began = performance.now();
      const fail = (failure: string) =>
        resolve({ ...none, ms: performance.now() - began, failure });
      try {
        const { method, path } = sent;
        // Node says how long a body is only for the methods that usually have one.
        const headers =
          sent.body === undefined
            ? sent.headers
            : { ...sent.headers, 'content-length': String(Buffer.byteLength(sent.body)) };
        const outgoing = request({ hostname, port, agent, method, path, headers }, (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', (error) => fail(error.message));
          incoming.on('end', () =>
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.rawHeaders.join('\n'),
              contentType: incoming.headers['content-type'] ?? '',
              body: Buffer.concat(chunks).toString('utf8'),
              ms: performance.now() - began,
            }),
          );
        });
        outgoing.setTimeout(options.timeoutMs, () => outgoing.destroy(new Error('hang')));
        outgoing.on('error', (error) => fail(error.message));
        outgoing.end(sent.body);
      } catch (error) {
        fail(`unsendable: ${error instanceof Error ? error.message : String(error)}`);
      }
    });

  return { ask, close: () => agent.destroy() };
}

const none = { status: 0, headers: '', contentType: '', body: '' } as const;
